import type { Extent } from '../layout/extent-of.ts';
import type { LengthName } from '../spec/schema.ts';
import { findGoodFit } from './find-good-fit.ts';
import { type Cut, keptAtLeast, lengthsOf, type Measure, type Problem, worthOfCut } from './frame.ts';
import { heightOfPlan, measureElsewhere, measureFrame, planSpace, roomOf, titlesOf } from './height-model.ts';
import type { Knowledge } from './knowledge.ts';
import { type Plan, plansByWorth, tableSize } from './plans.ts';
import { type Trial, tryCut } from './try-cut.ts';

/** What the search came to. */
export type Fit =
  | {
      readonly type: 'fits';
      readonly cut: Cut;
      readonly worth: number;
      /** Better cuts, if one fits, are worth no more than that; absent where none of them fits. */
      readonly atMost?: number;
      readonly layouts: number;
    }
  /** Not even what has to stay fits: it takes so many lines more than the pages hold. */
  | { readonly type: 'too-long'; readonly lines: number }
  | { readonly type: NoFit; readonly layouts: number };

/**
 * Why a search came to nothing: there are more recommendations than can be weighed against each other, so many plans
 * were tried in vain that it was given up, or the brief has mistakes, which building it shows.
 */
type NoFit = 'too-many' | 'given-up' | 'broken';

/**
 * Finds the cut that is worth most and fits. Plans are tried in order of their worth, in real layouts; a plan is passed
 * over only where its parts, measured in real layouts too, take more than the pages hold. Of equal worth the longest
 * frame wins. Where there are too many plans to try them all, a good one is found, and how much better one may be.
 */
export async function findFit(problem: Problem): Promise<Fit> {
  const count = { layouts: 0 };
  const counted = { ...problem, measure: remember(problem.measure, count) };
  let best: Extract<Trial, { type: 'fits' }> | undefined;
  let atMost = 0;
  for (const frame of problem.frames) {
    const found = await searchFrame(counted, frame, best?.worth ?? 0);
    if (found.type !== 'fits' && found.type !== 'none') return { type: found.type, ...count };
    if (found.type === 'fits') best = { type: 'fits', cut: found.cut, worth: found.worth };
    atMost = Math.max(atMost, found.atMost ?? 0);
  }
  if (best) return { ...best, ...(atMost > best.worth ? { atMost } : {}), ...count };
  return atMost > 0 ? { type: 'given-up', ...count } : measureLeast(counted);
}

/** More plans than this are not tried for one brief and frame: it bounds the time of a search. */
const mostPlans = 5000;

/** Lays each cut out once. */
function remember(measure: Measure, count: { layouts: number }): Measure {
  const known = new Map<string, Promise<Extent | undefined>>();
  return (cut) => {
    const key = JSON.stringify(cut);
    const found = known.get(key) ?? measure(cut);
    if (!known.has(key)) count.layouts += 1;
    known.set(key, found);
    return found;
  };
}

type FrameFit =
  | (Extract<Trial, { type: 'fits' }> & Bound)
  | ({ readonly type: 'none' } & Bound)
  | { readonly type: 'too-many' | 'broken' };

/** What cuts are worth at most that have not been tried; absent where all have been. */
interface Bound {
  readonly atMost?: number;
}

async function searchFrame(problem: Problem, frame: LengthName, least: number): Promise<FrameFit> {
  const model = await measureFrame(problem, frame);
  if (!model) return { type: 'broken' };
  let known: Knowledge = { model, slack: slackLines * model.page.leading, isClose: false };
  const tried = new Set<string>();
  for (;;) {
    const found = await tryPlans(problem, frame, { known, tried, least });
    if (found.type === 'given-up') return withGoodFit(problem, frame, { known, least, atMost: found.atMost });
    if (found.type !== 'again') return found;
    const closer = found.isTooLoose ? await measureElsewhere(problem, frame, known.model) : known.model;
    if (!closer) return { type: 'broken' };
    known = {
      model: closer,
      slack: Math.max(known.slack, found.slack),
      isClose: closer !== known.model || known.isClose,
    };
  }
}

/** Tables and lists may set the same rows a line or two shorter in other company. */
const slackLines = 2;

/** After so many plans that looked as if they would fit, it pays to measure more closely. */
const enoughTrials = 3;

/** Numbers in the table of a search: 80 MB. */
const largestTable = 10_000_000;

interface Trials {
  readonly known: Knowledge;
  readonly tried: Set<string>;
  readonly least: number;
}

/** What is known was not close enough, or nothing that fits was found among so many plans. */
type NotYet =
  | { readonly type: 'again'; readonly isTooLoose: boolean; readonly slack: number }
  | { readonly type: 'given-up'; readonly atMost: number };

async function tryPlans(
  problem: Problem,
  frame: LengthName,
  { known: { model, slack, isClose }, tried, least }: Trials,
): Promise<FrameFit | NotYet> {
  const space = planSpace(problem, frame, model);
  if (tableSize(space) > largestTable) return { type: 'too-many' };
  const height = roomOf(problem, model) + slack - model.base;
  let failures = 0;
  for (const plan of plansByWorth(space, { height, worth: Math.max(least, 1) })) {
    if (!isNew(tried, plan)) continue;
    const cut = { frame, lengths: lengthsOf(problem, frame, plan) };
    if (tried.size > mostPlans) return { type: 'given-up', atMost: worthOfCut(problem, cut) };
    const found = await tryCut(problem, cut, { isClose });
    if (found.type !== 'too-long') return found;
    if (found.height === undefined) continue;
    failures += 1;
    const error = heightOfPlan(space, model, plan) - found.height;
    if (error > slack) return { type: 'again', isTooLoose: false, slack: error * 1.5 };
    if (failures === enoughTrials && !isClose) return { type: 'again', isTooLoose: true, slack };
  }
  return { type: 'none' };
}

interface GivenUp {
  readonly known: Knowledge;
  readonly least: number;
  readonly atMost: number;
}

async function withGoodFit(
  problem: Problem,
  frame: LengthName,
  { known, least, atMost }: GivenUp,
): Promise<FrameFit> {
  const found = await findGoodFit(problem, frame, known, Math.max(least, 1));
  if (found.type === 'broken') return found;
  return found.type === 'fits' ? { ...found, atMost } : { type: 'none', atMost };
}

function isNew(tried: Set<string>, plan: Plan): boolean {
  const { size } = tried;
  return tried.add(plan.join()).size > size;
}

/** How much too long a brief is that holds only what has to stay, each by its title. */
async function measureLeast(problem: Problem): Promise<Fit> {
  const [frame = 'short'] = problem.frames;
  const extent = await problem.measure(titlesOf(problem, frame, keptAtLeast(problem)));
  if (!extent) return { type: 'broken', layouts: 0 };
  const over = extent.filled.slice(problem.pages).reduce((sum, height) => sum + height, 0);
  return { type: 'too-long', lines: Math.max(Math.ceil(over / extent.leading / extent.columns), 1) };
}
