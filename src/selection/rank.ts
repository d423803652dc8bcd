import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Horizon, Priority, Strength } from '../schema/fields.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Judgement } from './judge.ts';

/** Numbers that are compared one after the other; the smaller comes first. */
export type RankKey = readonly number[];

/** What the rules say of a recommendation, and where it would rank. */
export interface Candidate extends Judgement {
  readonly key: RankKey;
}

const priorities: Readonly<Record<Priority, number>> = { high: 0, medium: 1, low: 2, unrated: 3 };
const strengths: Readonly<Record<Strength, number>> = { strong: 0, conditional: 1, unrated: 2 };
const horizons: Readonly<Record<Horizon, number>> = { short: 0, medium: 1, long: 2, unrated: 3 };

/** Order of inclusion by name, then priority, strength and horizon (unrated last), then place in the corpus. */
export function rankKey(spec: BriefSpec, recommendation: Recommendation, corpusIndex: number): RankKey {
  const { id, priority, strength, horizon } = recommendation;
  const named = spec.select.include.indexOf(id);
  return [
    named < 0 ? Number.POSITIVE_INFINITY : named,
    priorities[priority],
    strengths[strength],
    horizons[horizon],
    corpusIndex,
  ];
}

/** Below 0 where the first key ranks before the second. */
export function compareRank(a: RankKey, b: RankKey): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  if (index < 0) return 0;
  return (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
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
