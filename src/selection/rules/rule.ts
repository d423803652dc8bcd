import type { Corpus, Located } from '../../corpus/corpus.ts';
import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import type { BriefSpec } from '../../spec/brief-spec.ts';

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
      readonly remedy: string;
    };

/** Whether a recommendation may be in a brief, as far as one rule is concerned. */
export type Rule = (context: RuleContext, recommendation: Located<Recommendation>) => Verdict;
