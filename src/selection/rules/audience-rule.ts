import { containmentPath } from '../../taxonomy/containment-path.ts';
import { quoteNames } from '../quote-names.ts';
import { byNames } from './by-names.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Rule, RuleContext, Verdict } from './rule.ts';

/** One of its audiences is the brief's or a broader one. */
export const audienceRule: Rule = (context) => {
  const { corpus, spec } = context;
  const reach = byNames((audiences) => reachOf(corpus.audiences, audiences, spec.audience));
  return {
    admits: ({ audiences }) => reach(audiences).type === 'covers',
    judge: ({ audiences }) => judgeAudiences(context, audiences, reach(audiences)),
  };
};

function judgeAudiences({ corpus, spec }: RuleContext, audiences: readonly string[], reach: Reach): Verdict {
  const { audience } = spec;
  if (reach.type === 'covers') {
    const path = containmentPath(corpus.audiences, audience, reach.term).toReversed();
    return { type: 'yes', because: `asked: ${path.map((id) => `\`${id}\``).join(' ⊃ ')}` };
  }
  const message =
    reach.type === 'narrower'
      ? `asked of \`${reach.term}\` only, a part of \`${audience}\``
      : `asked of ${quoteNames(audiences)}; the brief is for \`${audience}\``;
  return { type: 'no', message, remedy: { type: 'add-audience', value: audience } };
}
