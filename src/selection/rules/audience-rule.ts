import { containmentPath } from '../../taxonomy/containment-path.ts';
import { quoteNames } from '../quote-names.ts';
import { byNames } from './by-names.ts';
import { reachOf } from './reach.ts';
import type { Rule, RuleContext, Verdict } from './rule.ts';

/** One of its audiences is the brief's or a broader one. */
export const audienceRule: Rule = (context) => {
  const judge = byNames((audiences) => judgeAudiences(context, audiences));
  return ({ audiences }) => judge(audiences);
};

function judgeAudiences({ corpus, spec }: RuleContext, audiences: readonly string[]): Verdict {
  const { audience } = spec;
  const reach = reachOf(corpus.audiences, audiences, audience);
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
