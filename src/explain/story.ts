import type { VariantVerdict } from '../selection/judge-variants.ts';
import type { SelectionRule } from '../selection/selection.ts';
import type { Explanation } from './explain-brief.ts';

/**
 * All that there is to say of one recommendation in one brief, as sentences with the data that they were made of. Plain
 * data: what `explain <brief> <recommendation> --json` gives.
 */
export interface Story extends Explanation {
  readonly recommendation: string;
  readonly title: string;
  /** What it is, where it stands, and what the brief is. */
  readonly standing: readonly string[];
  /** The rules in the order in which they are asked. */
  readonly rules: readonly RuleSentence[];
  /** Its rank among all that the rules of one recommendation let in; absent where they keep it out. */
  readonly order?: Order;
  /** What becomes of its variants and actions; nothing where it is not in the brief. */
  readonly variants: readonly VariantSentence[];
  readonly evidence: readonly EvidenceSentence[];
  readonly actionsLeftOut: readonly ActionSentence[];
}

export interface RuleSentence {
  readonly rule: SelectionRule;
  readonly isMet: boolean;
  readonly sentence: string;
}

/** A place in an order, and what decides it. */
export interface Order {
  /** From 1. */
  readonly place: number;
  readonly of: number;
  /** Ids of its neighbours. */
  readonly before?: string;
  readonly after?: string;
  readonly sentences: readonly string[];
}

export interface VariantSentence {
  /** Index of the variant. */
  readonly variant: number;
  readonly verdict: VariantVerdict;
  readonly sentence: string;
}

export interface EvidenceSentence {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** Whether it comes from the brief's region. */
  readonly isDirect: boolean;
  readonly sentence: string;
}

export interface ActionSentence {
  /** Index of the action. */
  readonly action: number;
  readonly sentence: string;
}
