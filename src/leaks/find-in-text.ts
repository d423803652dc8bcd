import type { CanonicalText } from './canonical-text.ts';
import type { CorpusWordings } from './corpus-wordings.ts';
import type { ShownTexts } from './shown-texts.ts';
import { findWordings, type Match } from './wording-index.ts';

/**
 * The wordings of the corpus in a text that do not belong there. One that lies within a text that may be shown there is
 * not reported, as that text holds these words itself; one within a longer one that is reported, neither.
 */
export function findInText(
  { index }: Pick<CorpusWordings, 'index'>,
  shown: Pick<ShownTexts, 'index'>,
  text: CanonicalText,
): readonly Match[] {
  const matches = findWordings(index, text);
  if (matches.length === 0) return [];
  const reach = reachOf(findWordings(shown.index, text), text.letters.length);
  return longest(matches.filter(({ start, end }) => (reach[start] ?? 0) < end));
}

/** For each place, the furthest end of the matches that begin there or before. */
export function reachOf(matches: readonly Match[], length: number): Uint32Array {
  const reach = new Uint32Array(length);
  for (const { start, end } of matches) reach[start] = Math.max(reach[start] ?? 0, end);
  for (let at = 1; at < length; at += 1) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0);
  return reach;
}

/** Without those that lie within another, in order. */
function longest(matches: readonly Match[]): readonly Match[] {
  let furthest = 0;
  return matches
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ end }) => {
      const isOutside = end > furthest;
      furthest = Math.max(furthest, end);
      return isOutside;
    });
}
