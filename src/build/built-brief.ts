import { type Excluded, type Selection, type SelectionRule, selectionRules } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { BriefInputs } from './brief-inputs.ts';
import type { FileDigest, JobResult, Output } from './job.ts';
import type { UsedFont } from './used-fonts.ts';

/** A brief that was built, in few words: the content of its files went to the sink. */
export interface BuiltBrief {
  readonly spec: BriefSpec;
  /** Ids of the recommendations that are in it, in rank order. */
  readonly recommendations: readonly string[];
  /** Those that are not: the first 500 of the corpus. */
  readonly leftOut: LeftOut;
  /** How many more are not in it. */
  readonly leftOutMore: number;
  readonly inputs: BriefInputs;
  readonly outputs: readonly Output[];
  /** Files that the outputs show and do not hold themselves: relative to the project’s folder and to the output folder. */
  readonly images: readonly FileDigest[];
  readonly fonts: readonly UsedFont[];
}

/** Ids of the recommendations that are not in a brief, by the rule that keeps them out; in corpus order. */
export type LeftOut = Readonly<Partial<Record<SelectionRule, readonly string[]>>>;

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
    leftOut: leftOutOf(excluded.slice(0, mostLeftOut)),
    leftOutMore: Math.max(0, excluded.length - mostLeftOut),
    inputs,
    ...{ outputs, images, fonts },
  };
}

function leftOutOf(excluded: readonly Excluded[]): LeftOut {
  const leftOut: Partial<Record<SelectionRule, readonly string[]>> = {};
  for (const rule of selectionRules) {
    const ids = excluded.filter((one) => one.rule === rule).map(({ recommendation }) => recommendation.id);
    if (ids.length > 0) leftOut[rule] = ids;
  }
  return leftOut;
}
