import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Located } from '../diagnostics/location.ts';
import type { Horizon, Priority, Strength } from '../schema/fields.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';

/** Numbers that are compared one after the other; the smaller comes first. */
export type RankKey = readonly number[];

/** A recommendation and its place in the corpus, from 0. */
export interface Candidate {
  readonly recommendation: Located<Recommendation>;
  readonly corpusIndex: number;
}

/** A recommendation that every rule says yes to, and where it ranks. */
export interface Accepted extends Candidate {
  readonly key: RankKey;
}

const priorities: Readonly<Record<Priority, number>> = { high: 0, medium: 1, low: 2, unrated: 3 };
const strengths: Readonly<Record<Strength, number>> = { strong: 0, conditional: 1, unrated: 2 };
const horizons: Readonly<Record<Horizon, number>> = { short: 0, medium: 1, long: 2, unrated: 3 };

/** What the numbers of a key stand for, in their order. */
export const rankAxes = ['include', 'priority', 'strength', 'horizon', 'corpus'] as const;

/** Order of inclusion by name, then priority, strength and horizon (unrated last), then place in the corpus. */
export function rankKeys({ select }: BriefSpec): (candidate: Candidate) => RankKey {
  const places = new Map(select.include.map((id, place) => [id, place]));
  return ({ recommendation: { id, priority, strength, horizon }, corpusIndex }) => [
    places.get(id) ?? Number.POSITIVE_INFINITY,
    priorities[priority],
    strengths[strength],
    horizons[horizon],
    corpusIndex,
  ];
}

/** Below 0 where the first key ranks before the second. */
export function compareRank(a: RankKey, b: RankKey): number {
  for (let place = 0; place < a.length; place += 1) {
    const [one = 0, other = 0] = [a[place], b[place]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** What decides between two keys: the first axis on which they differ. */
export function decidingAxis(a: RankKey, b: RankKey): (typeof rankAxes)[number] | undefined {
  return rankAxes.find((_, place) => a[place] !== b[place]);
}

/** How many of the keys, which are in order, rank before this one. */
export function countBefore(sorted: readonly RankKey[], key: RankKey): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRank(sorted[middle] ?? [], key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
