import { suggestName } from '../diagnostics/suggest.ts';
import { labelOf } from './label-of.ts';
import type { LocalizedText } from './taxonomy.ts';

interface NamedTerm {
  readonly id: string;
  readonly label: LocalizedText;
  readonly aliases: readonly string[];
}

/** The id of the term that a wrong name most likely means, by id, other name or English label. */
export function suggestTermId(name: string, terms: Iterable<NamedTerm>): string | undefined {
  const idByName = new Map<string, string>();
  const idByFoldedName = new Map<string, string>();
  for (const term of terms) {
    for (const known of [term.id, ...term.aliases, labelOf(term.label, 'en')]) {
      if (!idByName.has(known)) idByName.set(known, term.id);
      if (!idByFoldedName.has(fold(known))) idByFoldedName.set(fold(known), term.id);
    }
  }
  const same = idByFoldedName.get(fold(name));
  if (same !== undefined) return same;
  const similar = suggestName(name, likelyFirst(name, [...idByName.keys()]));
  return similar === undefined ? undefined : idByName.get(similar);
}

/** Of two names that are equally near the first wins, and people seldom mistype the first letter. */
function likelyFirst(name: string, candidates: readonly string[]): readonly string[] {
  const isLikely = (candidate: string) => candidate[0] === name[0];
  return [...candidates.filter(isLikely), ...candidates.filter((candidate) => !isLikely(candidate))];
}

/** `Latin America` and `latin_america` are `latin-america`. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-');
}
