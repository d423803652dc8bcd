import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Located } from '../diagnostics/location.ts';
import type { ShownLength } from '../spec/schema.ts';

/** The rules that can keep a recommendation out, in the order in which they are asked. */
export const selectionRules = [
  'audience',
  'region',
  'status',
  'date',
  'facet',
  'exclude',
  'limit',
  'budget',
] as const;

export type SelectionRule = (typeof selectionRules)[number];

/** A recommendation that is in the brief. */
export interface Included {
  readonly recommendation: Located<Recommendation>;
  /** From 1. */
  readonly rank: number;
  /** Why each rule said yes, one sentence a rule. */
  readonly because: readonly string[];
  /** Index in `recommendation.variants` of the wording chosen; absent for the plain wording. */
  readonly variant?: number;
  /** It applies only to places narrower than the brief's region (see `include-narrower`). */
  readonly isNarrower: boolean;
  /** How much of it is shown, where a page budget has decided that; default: the length of the brief. */
  readonly length?: ShownLength;
}

/**
 * A recommendation that is not in the brief, and the first rule that said no. Why, and what would let it in, is worked out
 * where somebody asks (`exclusionExplainer`): a thousand briefs leave out a thousand times what a corpus holds.
 */
export interface Excluded {
  readonly recommendation: Located<Recommendation>;
  readonly rule: SelectionRule;
  /** Where it stood before the page budget left it out, and the wording it would have had. */
  readonly omitted?: { readonly rank: number; readonly variant?: number };
}

/** Every recommendation of the corpus is in exactly one of the two lists. */
export interface Selection {
  /** In rank order. */
  readonly included: readonly Included[];
  /** In corpus order. */
  readonly excluded: readonly Excluded[];
}
