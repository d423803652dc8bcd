import type { Actor } from '../facts/read-wording.ts';
import { type Comparison, changed, type Difference, type Wordings } from './comparison.ts';
import { startsOf } from './starts-of.ts';

/** Whether somebody else is asked or named. The reader, and whoever bears the name of the variant's audience or place, may be. */
export function compareActors({ plain, variant }: Wordings, { names }: Comparison): readonly Difference[] {
  const isNew = (actor: Actor) => !sharesStem(actor, plain.stems) && !isOwn(actor, names);
  const isGone = (actor: Actor) => !sharesStem(actor, variant.stems);
  const namesOwn = variant.names.some((name) => isOwn(name, names));
  const swapped =
    namesOwn || variant.addressesReader
      ? []
      : swap(
          plain.subjects.every(isGone) ? plain.subjects : [],
          variant.subjects.every(isNew) ? variant.subjects : [],
        );
  if (swapped.length > 0) return swapped;
  const named = swap(plain.names.filter(isGone), variant.names.filter(isNew));
  return named.length > 0 || namesOwn ? named : compareDetails({ plain, variant });
}

/** Whether a certain actor has become any of its kind: “the data protection authority”, “a body”. */
function compareDetails({ plain, variant }: Wordings): readonly Difference[] {
  for (const actor of plain.subjects) {
    if (actor.isIndefinite || actor.details.length === 0) continue;
    if (actor.details.some((detail) => variant.stems.has(detail))) continue;
    const other = variant.subjects.find(
      ({ isIndefinite, stems }) => isIndefinite && stems.some((stem) => actor.stems.includes(stem)),
    );
    if (other) return [changed(actor.phrase, other.phrase)];
  }
  return [];
}

function swap([lost]: readonly Actor[], [gained]: readonly Actor[]): readonly Difference[] {
  return lost && gained ? [changed(lost.text, gained.text)] : [];
}

function sharesStem({ stems }: Actor, others: ReadonlySet<string>): boolean {
  return stems.some((stem) => others.has(stem));
}

/** “European” is of the European Union and of Europe, “African” of Africa. */
function isOwn({ text }: Actor, names: ReadonlySet<string>): boolean {
  return startsOf(text).some((start) => names.has(start));
}
