import type { LengthName } from '../spec/schema.ts';
import { type Cut, lengthsOf, type Problem, worthOfCut } from './frame.ts';
import { planSpace } from './height-model.ts';
import { plansByWorth } from './plans.ts';

/** What came of trying every cut that would be better than one. */
export type Proof =
  /** All `choices` were weighed, and none of those that would be better fits. */
  | { readonly type: 'best'; readonly choices: number; readonly layouts: number }
  | { readonly type: 'better'; readonly cut: Cut; readonly worth: number }
  /** There are more choices than can be laid out. */
  | { readonly type: 'too-many' };

/** So many choices can be laid out in a few minutes. */
export const mostChoices = 20_000;

/**
 * Lays out every cut that would be better than this one, whatever the search thought of it: nothing that was measured in
 * parts is used.
 */
export async function proveFit(problem: Problem, found: Cut): Promise<Proof> {
  const choices = problem.frames.reduce((sum, frame) => sum + countCuts(problem, frame), 0);
  if (choices > mostChoices) return { type: 'too-many' };
  let layouts = 0;
  for (const cut of betterCuts(problem, found)) {
    layouts += 1;
    const extent = await problem.measure(cut);
    if (extent && extent.pages <= problem.pages) {
      return { type: 'better', cut, worth: worthOfCut(problem, cut) };
    }
  }
  return { type: 'best', choices, layouts };
}

function countCuts(problem: Problem, frame: LengthName): number {
  let count = 0;
  for (const _ of allCuts(problem, frame, 1)) {
    count += 1;
    if (count > mostChoices) break;
  }
  return count;
}

/** Those that are worth more, or as much in a longer frame or with more of what ranks first. */
function* betterCuts(problem: Problem, found: Cut): Generator<Cut> {
  const { frames } = problem;
  const worth = worthOfCut(problem, found);
  const at = frames.indexOf(found.frame);
  const key = found.lengths.join();
  for (const [index, frame] of frames.entries()) {
    for (const cut of allCuts(problem, frame, index < at ? worth + 1 : worth)) {
      if (index === at && cut.lengths.join() === key) break;
      yield cut;
    }
  }
}

/** Every cut of a frame that is worth so much at least, the most worthy first. */
function* allCuts(problem: Problem, frame: LengthName, worth: number): Generator<Cut> {
  const space = planSpace(problem, frame, { own: [], elsewhere: [] });
  for (const plan of plansByWorth(space, { height: Number.MAX_VALUE, worth })) {
    yield { frame, lengths: lengthsOf(problem, frame, plan) };
  }
}
