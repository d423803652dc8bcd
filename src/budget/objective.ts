import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Priority, Strength } from '../schema/fields.ts';
import type { ShownLength } from '../spec/schema.ts';

/** How much a brief with a page budget shows of a recommendation; `none` leaves it out. */
export type KeptLength = ShownLength | 'none';

const priorities: Readonly<Record<Priority, number>> = { high: 4, medium: 3, low: 2, unrated: 1 };
const strengths: Readonly<Record<Strength, number>> = { strong: 3, conditional: 2, unrated: 1 };

/** The ask and why in short is most of what a reader takes away; a title alone is a pointer. */
const shares: Readonly<Record<KeptLength, number>> = { full: 8, standard: 7, short: 6, title: 2, none: 0 };

/**
 * What a brief gains by showing a recommendation at a length: its weight, which is priority (4, 3, 2, 1) times strength
 * (3, 2, 1), times the share of its length (full 8, standard 7, short 6, title 2). What a brief names in
 * `select.include` has the highest weight. A budget keeps what makes the sum greatest; of equal sums the one that shows
 * more of what ranks first.
 */
export function worthOf(
  { priority, strength }: Pick<Recommendation, 'priority' | 'strength'>,
  isNamed: boolean,
): (length: KeptLength) => number {
  const weight = isNamed ? priorities.high * strengths.strong : priorities[priority] * strengths[strength];
  return (length) => weight * shares[length];
}
