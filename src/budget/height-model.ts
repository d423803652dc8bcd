import type { Extent } from '../layout/extent-of.ts';
import type { LengthName } from '../spec/schema.ts';
import { type Cut, isRanked, keptAtLeast, lengthsIn, type Problem } from './frame.ts';
import type { KeptLength } from './objective.ts';
import type { Plan, PlanSpace } from './plans.ts';

/** What the parts of a brief take, as far as it has been measured. Heights are in points. */
export interface HeightModel {
  /** What a brief takes beside the text of its recommendations, if only those that have to stay are in it. */
  readonly base: number;
  /** For each recommendation the height of its own text by length. */
  readonly own: readonly ReadonlyMap<KeptLength, number>[];
  /** For each what it adds elsewhere, such as a row of a table or its findings, once those before it are in. */
  readonly elsewhere: readonly number[];
  /** What a page of it is like. */
  readonly page: Pick<Extent, 'pageHeight' | 'columns' | 'largestSpace' | 'leading'>;
}

/**
 * Measures a brief with all recommendations at each of the lengths that they may have, and with those alone that have
 * to stay: what is between the headings of two recommendations is the text of the former. `undefined` where the brief
 * has mistakes.
 */
export async function measureFrame(problem: Problem, frame: LengthName): Promise<HeightModel | undefined> {
  const { candidates, measure } = problem;
  const extents = new Map<KeptLength, Extent>();
  for (const length of lengthsIn(frame, { isMust: true })) {
    const extent = await measure({ frame, lengths: candidates.map(() => length) });
    if (!extent) return undefined;
    extents.set(length, extent);
  }
  const core = keptAtLeast(problem);
  const base = await measureRest(problem, frame, core);
  const titles = extents.get('title');
  if (base === undefined || !titles) return undefined;
  const all = new Set(candidates.keys());
  const rests = [...extents.values()].map((extent) => restOf(problem, all, extent));
  const most = restOf(problem, all, titles);
  const last = candidates.findLastIndex((_, index) => isRanked(problem, index) && !core.has(index));
  const isInOrder = candidates.every((_, index) => isRanked(problem, index) || core.has(index));
  return {
    // Should longer recommendations mean that there is less elsewhere, that is allowed for.
    base: base - (most - Math.min(...rests)),
    own: candidates.map(
      ({ anchor }) => new Map([...extents].map(([length, { parts }]) => [length, parts.get(anchor) ?? 0])),
    ),
    elsewhere: candidates.map((_, index) => (index === last && isInOrder ? most - base : 0)),
    page: {
      ...titles,
      largestSpace: Math.max(...[...extents.values()].map(({ largestSpace }) => largestSpace)),
    },
  };
}

/** The same, with what each of those adds elsewhere that drop out in order. What the others add is not counted. */
export async function measureElsewhere(
  problem: Problem,
  frame: LengthName,
  model: HeightModel,
): Promise<HeightModel | undefined> {
  const kept = new Set(keptAtLeast(problem));
  let before = await measureRest(problem, frame, kept);
  const elsewhere = problem.candidates.map(() => 0);
  for (const index of problem.candidates.keys()) {
    if (kept.has(index) || !isRanked(problem, index)) continue;
    kept.add(index);
    const rest = await measureRest(problem, frame, kept);
    if (rest === undefined || before === undefined) return undefined;
    elsewhere[index] = rest - before;
    before = rest;
  }
  return { ...model, elsewhere };
}

/** The plans of a frame: for each recommendation its lengths, with what they are worth and what they take. */
export function planSpace(
  problem: Problem,
  frame: LengthName,
  { own, elsewhere }: Pick<HeightModel, 'own' | 'elsewhere'>,
): PlanSpace {
  const { candidates, floors } = problem;
  const items = candidates.map((candidate, index) =>
    lengthsIn(frame, candidate).map((length) => ({
      worth: candidate.worth(length),
      height: length === 'none' ? 0 : (own[index]?.get(length) ?? 0) + (elsewhere[index] ?? 0),
    })),
  );
  return { items, isRanked: candidates.map((_, index) => isRanked(problem, index)), floors };
}

/** What a plan takes. */
export function heightOfPlan({ items }: PlanSpace, { base }: HeightModel, plan: Plan): number {
  return plan.reduce((sum, option, item) => sum + (items[item]?.[option]?.height ?? 0), base);
}

/** What the pages hold at most, in points: spaces vanish at the top of each column. */
export function roomOf({ pages }: Problem, { page }: HeightModel): number {
  return pages * page.pageHeight + (pages * page.columns - 1) * page.largestSpace;
}

/** What a brief takes beside the text of these recommendations, if they alone are in it. */
async function measureRest(
  problem: Problem,
  frame: LengthName,
  kept: ReadonlySet<number>,
): Promise<number | undefined> {
  const extent = await problem.measure(titlesOf(problem, frame, kept));
  return extent && restOf(problem, kept, extent);
}

/** A brief with the titles of some recommendations. */
export function titlesOf({ candidates }: Problem, frame: LengthName, kept: ReadonlySet<number>): Cut {
  return { frame, lengths: candidates.map((_, index) => (kept.has(index) ? 'title' : 'none')) };
}

function restOf({ candidates }: Problem, kept: ReadonlySet<number>, { height, parts }: Extent): number {
  return candidates.reduce(
    (rest, { anchor }, index) => (kept.has(index) ? rest - (parts.get(anchor) ?? 0) : rest),
    height,
  );
}
