import { added, type Comparison, changed, type Difference, missing, type Wordings } from './comparison.ts';

/** Whether “all” has become “some”, or “only” has come or gone. */
export function compareScopes({ plain, variant }: Wordings, { mayDrop }: Comparison): readonly Difference[] {
  const lost = plain.scopes.filter(({ value }) => variant.scopes.every((other) => other.value !== value));
  const gained = variant.scopes.filter(({ value }) => plain.scopes.every((other) => other.value !== value));
  const isWide = lost.some(({ value }) => value === 'every');
  const come = gained.find(({ value }) => {
    // “all” may be added where the plain wording has no word for how much: “models” are all models.
    if (value === 'every') return lost.length > 0;
    return value !== 'narrow' || isWide;
  });
  const [first] = lost;
  if (come) return [first ? changed(first.text, come.text) : added(come.text)];
  const only = lost.find(({ value }) => value === 'only');
  return only && !mayDrop ? [missing(only.text)] : [];
}
