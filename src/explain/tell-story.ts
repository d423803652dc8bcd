import type { Located } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import { explainBrief, onlyAbout } from './explain-brief.ts';
import type { Story } from './story.ts';
import { labelIn, nameIn, type StoryContext } from './story-context.ts';
import { tellEvidence } from './tell-evidence.ts';
import { tellOrder } from './tell-order.ts';
import { tellRules } from './tell-rules.ts';
import { tellActionsLeftOut, tellVariants } from './tell-wording.ts';

/** Tells why one recommendation is in a brief or out of it, and all that decides how it stands there. */
export function tellStory(context: StoryContext, recommendation: Located<Recommendation>): Story {
  const { corpus, spec, selection } = context;
  const { id, title } = recommendation;
  const order = tellOrder(context, recommendation);
  const explanation = onlyAbout(explainBrief(corpus, spec, selection), id);
  const isIn = explanation.included.length > 0;
  return {
    ...explanation,
    recommendation: id,
    title,
    standing: standingOf(context, recommendation),
    rules: tellRules(context, recommendation, order),
    ...(order ? { order } : {}),
    variants: isIn ? tellVariants(context, recommendation) : [],
    evidence: tellEvidence(context, recommendation),
    actionsLeftOut: isIn ? tellActionsLeftOut(context, recommendation) : [],
  };
}

/** A story for people to read: one sentence a line, in paragraphs, with a line end after each line. */
export function storyText(story: Story): string {
  const { rules, order, variants, evidence, actionsLeftOut } = story;
  const paragraphs = [
    [verdictOf(story)],
    story.standing,
    rules.map(({ sentence }) => sentence),
    order?.sentences ?? [],
    [...wordingOf(variants), ...actionsLeftOut.map(({ sentence }) => sentence)],
    evidence.length > 0 ? evidence.map(({ sentence }) => sentence) : ['It rests on no evidence record.'],
    [remedyOf(story)],
  ];
  return paragraphs
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => `${sentences.join('\n')}\n`)
    .join('\n');
}

function wordingOf(variants: Story['variants']): readonly string[] {
  const isPlain = variants.length > 0 && variants.every(({ verdict }) => verdict.type !== 'chosen');
  const sentences = variants.map(({ sentence }) => sentence);
  return isPlain ? ['It has its plain wording.', ...sentences] : sentences;
}

function standingOf(context: StoryContext, { title, span }: Located<Recommendation>): readonly string[] {
  const { corpus, spec } = context;
  const audience = labelIn(context, corpus.audiences, spec.audience);
  const region = nameIn(context, corpus.regions, spec.region);
  const place = spec.span ? ` (${spec.span.file}:${spec.span.start.line})` : '';
  return [
    `“${title}” stands at ${span.file}:${span.start.line}.`,
    `\`${spec.id}\`${place} is for ${audience} in ${region}, and speaks for ${spec.asOf}.`,
  ];
}

function verdictOf({ recommendation, brief, included: [item], excluded: [reason] }: Story): string {
  if (item) return `\`${recommendation}\` is in \`${brief}\`, as number ${item.rank}.`;
  return `\`${recommendation}\` is not in \`${brief}\`: the rule \`${reason?.rule}\` keeps it out.`;
}

function remedyOf({ included: [item], excluded: [reason] }: Story): string {
  if (item) return `To keep it out: ${item.remedy}.`;
  return `To let it in: ${reason?.remedy}.`;
}
