import type { Found } from '../facts/phrases.ts';
import { added, type Comparison, changed, type Difference, missing, type Wordings } from './comparison.ts';

/** Whether the ask has become softer or harder: by its modal, by a verb or by a hedge. */
export function compareForce(wordings: Wordings, comparison: Comparison): readonly Difference[] {
  const modal = compareModals(wordings, comparison);
  return [...(modal.length > 0 ? modal : compareVerbs(wordings)), ...compareHedges(wordings, comparison)];
}

function compareModals({ plain, variant }: Wordings, { isAsk }: Comparison): readonly Difference[] {
  // An imperative asks without a modal, and is as strong as “must” or “should”.
  const isImperative = plain.forces.length === 0;
  const gained = onlyIn(variant.forces, plain.forces).find(({ value }) => value === 'may' || !isImperative);
  if (!gained) return [];
  const lost = onlyIn(plain.forces, variant.forces)[0];
  if (!lost && !isAsk) return [];
  return [lost ? changed(lost.text, gained.text) : added(gained.text)];
}

function onlyIn<Value>(
  marks: readonly Found<Value>[],
  others: readonly Found<Value>[],
): readonly Found<Value>[] {
  const values = new Set(others.map(({ value }) => value));
  return marks.filter(({ value }) => !values.has(value));
}

function compareVerbs({ plain, variant }: Wordings): readonly Difference[] {
  const strong = plain.verbs.find(({ value }) => value === 'binding' || value === 'ban');
  const isKept = variant.verbs.some(({ value }) => value === 'binding' || value === 'ban');
  const weak = variant.verbs.find(
    ({ value }) => value === 'weak' || value === 'limiting' || value === 'helping',
  );
  if (strong && weak && !isKept) return [changed(strong.text, weak.text)];
  const soft = variant.verbs.find(({ value }) => value === 'weak');
  return soft && plain.verbs.length === 0 ? [added(soft.text)] : [];
}

function compareHedges({ plain, variant }: Wordings, { mayDrop }: Comparison): readonly Difference[] {
  const come = onlyIn(variant.hedges, plain.hedges)[0];
  const gone = onlyIn(plain.hedges, variant.hedges)[0];
  return [...(come ? [added(come.text)] : []), ...(gone && !mayDrop ? [missing(gone.text)] : [])];
}
