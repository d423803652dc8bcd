import type { Extent } from '../layout/extent-of.ts';
import type { LengthName } from '../spec/schema.ts';
import type { KeptLength } from './objective.ts';
import type { Floor, Plan } from './plans.ts';

/** A recommendation that a page budget may shorten or leave out. */
export interface Candidate {
  /** The place of its heading. */
  readonly anchor: string;
  /** It never drops out. */
  readonly isMust: boolean;
  readonly worth: (length: KeptLength) => number;
}

/** How much of each recommendation a brief shows, in rank order, and the length of all else. */
export interface Cut {
  readonly frame: LengthName;
  readonly lengths: readonly KeptLength[];
}

/** Lays a brief out. There is no value where it has mistakes. */
export type Measure = (cut: Cut) => Promise<Extent | undefined>;

/** What is to fit on how many pages. */
export interface Problem {
  readonly pages: number;
  /** In rank order. */
  readonly candidates: readonly Candidate[];
  readonly floors: readonly Floor[];
  /** Lengths of all that is not a recommendation, the shortest first. */
  readonly frames: readonly LengthName[];
  readonly measure: Measure;
}

/** The lengths at which a brief may show a recommendation, the longest first: none is longer than the brief itself. */
export function lengthsIn(frame: LengthName, { isMust }: Pick<Candidate, 'isMust'>): readonly KeptLength[] {
  const shown = allLengths.slice(allLengths.indexOf(frame));
  return isMust ? shown : [...shown, 'none'];
}

const allLengths: readonly KeptLength[] = ['full', 'standard', 'short', 'title'];

/** The lengths that a plan stands for. */
export function lengthsOf({ candidates }: Problem, frame: LengthName, plan: Plan): readonly KeptLength[] {
  return candidates.map((candidate, index) => lengthsIn(frame, candidate)[plan[index] ?? 0] ?? 'none');
}

/** What a cut is worth: the sum over its recommendations. */
export function worthOfCut({ candidates }: Pick<Problem, 'candidates'>, { lengths }: Cut): number {
  return candidates.reduce((sum, { worth }, index) => sum + worth(lengths[index] ?? 'none'), 0);
}

/** Whether it drops out in order: all but those that have to stay, or that a floor may keep. */
export function isRanked({ candidates, floors }: Problem, index: number): boolean {
  const isOfAll = ({ members }: Floor) => members.length === candidates.length;
  return (
    !candidates[index]?.isMust && !floors.some((floor) => !isOfAll(floor) && floor.members.includes(index))
  );
}

/** What never drops out, with what ranks first of what floors keep; the first of all where nothing has to stay. */
export function keptAtLeast({ candidates, floors }: Problem): ReadonlySet<number> {
  const kept = new Set(candidates.flatMap(({ isMust }, index) => (isMust ? [index] : [])));
  for (const { members, count } of floors) {
    const others = members.filter((member) => !kept.has(member));
    const missing = Math.max(count - (members.length - others.length), 0);
    for (const member of others.slice(0, missing)) kept.add(member);
  }
  return kept.size > 0 ? kept : new Set([0]);
}
