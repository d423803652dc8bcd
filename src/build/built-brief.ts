import type { Excluded, Selection, SelectionRule } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { BriefInputs } from './brief-inputs.ts';
import type { FileDigest, JobResult, Output } from './job.ts';
import type { UsedFont } from './used-fonts.ts';

/** A brief that was built, in few words: the content of its files went to the sink. */
export interface BuiltBrief {
  readonly spec: BriefSpec;
  /** Ids of the recommendations that are in it, in rank order. */
  readonly recommendations: readonly string[];
  /** Those that are not, in corpus order: the first 500. */
  readonly leftOut: readonly LeftOut[];
  /** How many more are not in it. */
  readonly leftOutMore: number;
  readonly inputs: BriefInputs;
  readonly outputs: readonly Output[];
  /** Files that the outputs show and do not hold themselves: relative to the project’s folder and to the output folder. */
  readonly images: readonly FileDigest[];
  readonly fonts: readonly UsedFont[];
}

/** A recommendation that is not in a brief, and the rule that keeps it out. */
export interface LeftOut {
  readonly id: string;
  readonly rule: SelectionRule;
}

/** Briefs times recommendations grow out of hand in large corpora; `explain` tells all of one brief. */
export const mostLeftOut = 500;

/** Sums up a brief that was built. */
export function builtBrief(
  spec: BriefSpec,
  { included, excluded }: Selection,
  { inputs, result }: { readonly inputs: BriefInputs; readonly result: JobResult },
): BuiltBrief {
  const { outputs, images, fonts } = result;
  return {
    spec,
    recommendations: included.map(({ recommendation }) => recommendation.id),
    leftOut: excluded.slice(0, mostLeftOut).map(leftOutOf),
    leftOutMore: Math.max(0, excluded.length - mostLeftOut),
    inputs,
    ...{ outputs, images, fonts },
  };
}

const known = new WeakMap<Excluded['recommendation'], Map<SelectionRule, LeftOut>>();

/** One object for all briefs that leave it out by that rule: a thousand briefs would hold half a million. */
function leftOutOf({ recommendation, rule }: Excluded): LeftOut {
  const byRule = known.get(recommendation) ?? new Map<SelectionRule, LeftOut>();
  known.set(recommendation, byRule);
  const found = byRule.get(rule) ?? { id: recommendation.id, rule };
  byRule.set(rule, found);
  return found;
}
