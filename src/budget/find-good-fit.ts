import type { LengthName } from '../spec/schema.ts';
import { lengthsOf, type Problem } from './frame.ts';
import { planSpace, roomOf } from './height-model.ts';
import type { Knowledge } from './knowledge.ts';
import { type PlanLimits, type PlanSpace, plansByWorth } from './plans.ts';
import { type Trial, tryCut } from './try-cut.ts';

/**
 * Finds a cut that fits and is worth `least` or more, if not always the best one. How much room pages waste at their ends
 * only a layout tells: so plans are tried that leave nothing, then a line, then two, until none of them is better.
 */
export async function findGoodFit(
  problem: Problem,
  frame: LengthName,
  knowledge: Knowledge,
  least: number,
): Promise<Trial> {
  const { model } = knowledge;
  const space = planSpace(problem, frame, model);
  const room = roomOf(problem, model) - model.base;
  let best: Trial = { type: 'too-long' };
  for (let height = room; height >= 0; height -= model.page.leading) {
    const worth = best.type === 'fits' ? best.worth + 1 : least;
    const found = await tryFew({ problem, frame, knowledge, space }, { height, worth });
    if (found === 'none') break;
    if (found.type !== 'too-long') best = found;
    if (found.type === 'broken') break;
  }
  return best;
}

/** So many plans are tried that leave the same room: those that are worth most. */
const fewPlans = 200;

interface Search {
  readonly problem: Problem;
  readonly frame: LengthName;
  readonly knowledge: Knowledge;
  readonly space: PlanSpace;
}

async function tryFew(
  { problem, frame, knowledge, space }: Search,
  limits: PlanLimits,
): Promise<Trial | 'none'> {
  let tried = 0;
  for (const plan of plansByWorth(space, limits)) {
    const cut = { frame, lengths: lengthsOf(problem, frame, plan) };
    const found = await tryCut(problem, cut, knowledge);
    tried += 1;
    if (found.type !== 'too-long' || tried === fewPlans) return found;
  }
  return tried === 0 ? 'none' : { type: 'too-long' };
}
