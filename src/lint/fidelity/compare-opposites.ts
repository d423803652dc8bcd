import type { Opposite } from '../facts/lexicon.ts';
import type { Found } from '../facts/phrases.ts';
import { changed, type Difference, type Wordings } from './comparison.ts';

/**
 * Whether a word stands in place of its opposite: “after” of “before”, “reduce” of “raise”. Where one of the wordings
 * says no to something, the opposite may mean the same, and what both hold turns nothing.
 */
export function compareOpposites({ plain, variant }: Wordings): readonly Difference[] {
  if (plain.negated.length > 0 !== variant.negated.length > 0) return [];
  for (const word of plain.opposites) {
    const turned = variant.opposites.find((other) => isOpposite(word, other));
    const isKept = variant.opposites.some((other) => isSame(word, other));
    const isThere = turned && plain.opposites.some((other) => isSame(turned, other));
    if (turned && !isKept && !isThere) return [changed(word.text, turned.text)];
  }
  return [];
}

function isOpposite({ value }: Found<Opposite>, { value: other }: Found<Opposite>): boolean {
  return value.pair === other.pair && value.isSecond !== other.isSecond;
}

function isSame({ value }: Found<Opposite>, { value: other }: Found<Opposite>): boolean {
  return value.pair === other.pair && value.isSecond === other.isSecond;
}
