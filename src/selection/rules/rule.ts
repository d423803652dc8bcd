import type { Corpus, Located } from '../../corpus/corpus.ts';
import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import type { BriefSpec } from '../../spec/brief-spec.ts';
import type { Change } from '../change.ts';

/** The brief that is asked for, and what gives its words a meaning. */
export interface RuleContext {
  readonly corpus: Corpus;
  readonly spec: BriefSpec;
}

/** The answer of one rule, in words. */
export type Verdict =
  | { readonly type: 'yes'; readonly because?: string }
  | {
      readonly type: 'no';
      readonly message: string;
      /** The smallest change that turns this answer into a yes. */
      readonly remedy: Change;
    };

/** What one rule says of a recommendation. */
export interface Judge {
  /** Whether it says yes: asked of the whole corpus for each brief, so it makes no words. */
  admits(recommendation: Located<Recommendation>): boolean;
  /** The same answer, and why. */
  judge(recommendation: Located<Recommendation>): Verdict;
}

/** Whether a recommendation may be in a brief, as far as one rule is concerned: made once a brief, asked of them all. */
export type Rule = (context: RuleContext) => Judge;
