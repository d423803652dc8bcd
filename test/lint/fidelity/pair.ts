/** A wording and another that is to stand in its place. */
export interface Pair {
  /** What was done to it. */
  readonly kind: string;
  readonly plain: string;
  readonly variant: string;
  /** The field both stand in; the statement where none is given. */
  readonly field?: 'title' | 'statement' | 'rationale' | 'short';
  /** BCP 47; English where none is given. */
  readonly language?: string;
  /** Another language that the variant is written in. */
  readonly variantLanguage?: string;
  /** Whether the rule is known to be wrong about it. */
  readonly isMisjudged?: true;
  /** What the places of its `when` are called. */
  readonly places?: readonly string[];
}

/** A pair that says for itself what was done to it. */
export type LaterPair = Pick<Pair, 'plain' | 'variant' | 'language' | 'isMisjudged'>;
