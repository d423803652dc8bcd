import type { Extent } from '../layout/extent-of.ts';
import type { LengthName } from '../spec/schema.ts';
import { countPages } from './count-pages.ts';
import { type Cut, keptAtLeast, lengthsOf, type Measure, type Problem, worthOfCut } from './frame.ts';
import {
  type HeightModel,
  heightOfPlan,
  measureElsewhere,
  measureFrame,
  planSpace,
  roomOf,
  titlesOf,
} from './height-model.ts';
import { type Plan, plansByWorth, tableSize } from './plans.ts';

/** What the search came to. */
export type Fit =
  | { readonly type: 'fits'; readonly cut: Cut; readonly worth: number; readonly layouts: number }
  /** Not even what has to stay fits: it takes so many lines more than the pages hold. */
  | { readonly type: 'too-long'; readonly lines: number }
  | { readonly type: NoFit; readonly layouts: number };

/**
 * Why a search came to nothing: there are more recommendations than can be weighed against each other, so many layouts
 * were made that it was given up, or the brief has mistakes, which building it shows.
 */
type NoFit = 'too-many' | 'given-up' | 'broken';

/**
 * Finds the cut that is worth most and fits. Plans are tried in order of their worth, in real layouts; a plan is passed
 * over only where its parts, measured in real layouts too, take more than the pages hold. Of equal worth the longest
 * frame wins.
 */
export async function findFit(problem: Problem): Promise<Fit> {
  const count = { layouts: 0 };
  const counted = { ...problem, measure: remember(problem.measure, count) };
  let best: Extract<FrameFit, { type: 'fits' }> | undefined;
  for (const frame of problem.frames) {
    const found = await searchFrame(counted, frame, best?.worth ?? 0);
    if (found.type === 'fits') best = found;
    else if (found.type !== 'none') return { type: found.type, ...count };
  }
  return best ? { ...best, ...count } : measureLeast(counted);
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
  | { readonly type: 'fits'; readonly cut: Cut; readonly worth: number }
  | { readonly type: NoFit | 'none' };

/** What is known of a frame, and how far that may be too high, in points. */
interface Knowledge {
  readonly model: HeightModel;
  readonly slack: number;
  /** What recommendations add beside their own text has been measured. */
  readonly isClose: boolean;
}

async function searchFrame(problem: Problem, frame: LengthName, least: number): Promise<FrameFit> {
  const model = await measureFrame(problem, frame);
  if (!model) return { type: 'broken' };
  let known: Knowledge = { model, slack: slackLines * model.page.leading, isClose: false };
  const tried = new Set<string>();
  for (;;) {
    const found = await tryPlans(problem, frame, { known, tried, least });
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

interface Again {
  readonly type: 'again';
  readonly isTooLoose: boolean;
  readonly slack: number;
}

async function tryPlans(
  problem: Problem,
  frame: LengthName,
  { known: { model, slack, isClose }, tried, least }: Trials,
): Promise<FrameFit | Again> {
  const space = planSpace(problem, frame, model);
  if (tableSize(space) > largestTable) return { type: 'too-many' };
  const height = roomOf(problem, model) + slack - model.base;
  let failures = 0;
  for (const plan of plansByWorth(space, { height, worth: Math.max(least, 1) })) {
    if (tried.size > mostPlans) return { type: 'given-up' };
    if (!isNew(tried, plan)) continue;
    const cut = { frame, lengths: lengthsOf(problem, frame, plan) };
    const found = await tryCut(problem, cut, isClose);
    if (found.type !== 'too-long') return found;
    if (found.height === undefined) continue;
    failures += 1;
    const error = heightOfPlan(space, model, plan) - found.height;
    if (error > slack) return { type: 'again', isTooLoose: false, slack: error * 1.5 };
    if (failures === enoughTrials && !isClose) return { type: 'again', isTooLoose: true, slack };
  }
  return { type: 'none' };
}

function isNew(tried: Set<string>, plan: Plan): boolean {
  const { size } = tried;
  return tried.add(plan.join()).size > size;
}

/** A cut that is too long has a height only where it was laid out. */
type Trial =
  | Extract<FrameFit, { type: 'fits' }>
  | { readonly type: 'too-long'; readonly height?: number }
  | { readonly type: 'broken' };

/** Lays a cut out, unless its pages can be counted from what has been laid out before and are too many. */
async function tryCut(problem: Problem, cut: Cut, isClose: boolean): Promise<Trial> {
  const counted = isClose ? await countPages(problem, cut) : undefined;
  if (counted !== undefined && counted > problem.pages) return { type: 'too-long' };
  const extent = await problem.measure(cut);
  if (!extent) return { type: 'broken' };
  if (extent.pages > problem.pages) return { type: 'too-long', height: extent.height };
  return { type: 'fits', cut, worth: worthOfCut(problem, cut) };
}

/** How much too long a brief is that holds only what has to stay, each by its title. */
async function measureLeast(problem: Problem): Promise<Fit> {
  const [frame = 'short'] = problem.frames;
  const extent = await problem.measure(titlesOf(problem, frame, keptAtLeast(problem)));
  if (!extent) return { type: 'broken', layouts: 0 };
  const over = extent.filled.slice(problem.pages).reduce((sum, height) => sum + height, 0);
  return { type: 'too-long', lines: Math.max(Math.ceil(over / extent.leading / extent.columns), 1) };
}
