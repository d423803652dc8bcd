import type { Located } from '../corpus/corpus.ts';
import type { Recommendation, Variant } from '../corpus/schema/recommendation.ts';
import { axisThatFails } from '../selection/choose-variant.ts';
import { judgeVariants, type VariantVerdict } from '../selection/judge-variants.ts';
import type { ActionSentence, VariantSentence } from './story.ts';
import { listOf, nameIn, type StoryContext } from './story-context.ts';

type When = Variant['when'];

/** Why each variant's wording is used or passed over. */
export function tellVariants(
  context: StoryContext,
  recommendation: Located<Recommendation>,
): readonly VariantSentence[] {
  return judgeVariants(context, recommendation).flatMap((verdict, variant) => {
    const { when, reason } = recommendation.variants[variant] ?? {};
    if (!when) return [];
    const name = `variant ${variant + 1} (for ${whenText(context, when)})`;
    return [{ variant, verdict, sentence: verdictSentence(context, { name, when, reason }, verdict) }];
  });
}

interface Named {
  /** `variant 2 (for Kenya)`. */
  readonly name: string;
  readonly when: When;
  readonly reason: string | undefined;
}

function verdictSentence(context: StoryContext, variant: Named, verdict: VariantVerdict): string {
  const { name, when, reason = '' } = variant;
  switch (verdict.type) {
    case 'chosen':
      return `It is worded as its ${name}: ${reason.replace(/\.$/, '')}.`;
    case 'elsewhere':
      return `Its ${name} is passed over: ${failure(context, when)}.`;
    case 'wider':
      return `Its ${name} is passed over: variant ${verdict.than + 1} fits more closely.`;
    case 'tied':
      return `Its ${name} is passed over: variant ${verdict.with + 1} fits as closely, and neither wins.`;
  }
}

/** The actions that a brief does not ask for, because their `when` does not hold in it. */
export function tellActionsLeftOut(
  context: StoryContext,
  { actions }: Recommendation,
): readonly ActionSentence[] {
  return actions.flatMap(({ text, when }, action) => {
    if (!when || axisThatFails(context, when) === undefined) return [];
    const what = text.replace(/\.$/, '');
    const sentence = `Its action “${what}” is left out: it is for ${whenText(context, when)}, and ${failure(context, when)}.`;
    return [{ action, sentence }];
  });
}

/** What a brief is for in place of what a `when` asks for. */
function failure(context: StoryContext, when: When): string {
  const { corpus, spec } = context;
  switch (axisThatFails(context, when)) {
    case 'audience':
      return `the brief is for ${nameIn(context, corpus.audiences, spec.audience)}`;
    case 'region':
      return `the brief is for ${nameIn(context, corpus.regions, spec.region)}`;
    default:
      return `the brief is in \`${spec.language}\``;
  }
}

function whenText(context: StoryContext, { audience, region, language }: When): string {
  const { corpus } = context;
  return listOf([
    ...(audience === undefined ? [] : [nameIn(context, corpus.audiences, audience)]),
    ...(region === undefined ? [] : [nameIn(context, corpus.regions, region)]),
    ...(language === undefined ? [] : [`language \`${language}\``]),
  ]);
}
