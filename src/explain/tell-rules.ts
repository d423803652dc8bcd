import type { Located } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import { exclusionExplainer } from '../selection/exclusion-explainer.ts';
import { type Answer, juryFor } from '../selection/jury.ts';
import { type Reach, reachOf } from '../selection/rules/reach.ts';
import type { Included, SelectionRule } from '../selection/selection.ts';
import type { PageBudget } from '../spec/brief-spec.ts';
import type { Order, RuleSentence } from './story.ts';
import { labelIn, labelsIn, nameIn, pathIn, type StoryContext } from './story-context.ts';

/**
 * What each rule says of a recommendation, in the order in which they are asked: also those after a first no. The limit is
 * asked of what all others let in.
 */
export function tellRules(
  context: StoryContext,
  recommendation: Located<Recommendation>,
  order: Order | undefined,
): readonly RuleSentence[] {
  const answers = juryFor(context).answersOf(recommendation);
  const own = answers.map(({ rule, verdict }) => {
    const sentence = tellers[rule](context, recommendation, { rule, verdict });
    return tell(rule, verdict.type === 'yes', sentence);
  });
  return [...own, ...tellLimit(context, order), ...tellBudget(context, recommendation)];
}

type Teller = (context: StoryContext, recommendation: Located<Recommendation>, answer: Answer) => string;

/** As the rule itself puts it: what is left to say is the same for all. */
const inItsWords: Teller = (_context, _recommendation, { verdict }) =>
  verdict.type === 'no' ? capitalised(verdict.message) : capitalised(verdict.because ?? '');

const tellers: Readonly<Record<SelectionRule, Teller>> = {
  audience: tellAudience,
  region: tellRegion,
  status: (_context, { status }) =>
    status === 'active'
      ? 'Its status is `active`'
      : `Its status is \`${status}\`, and only what is \`active\` may be in a brief`,
  date: tellDate,
  facet: (context, recommendation, answer) =>
    inItsWords(context, recommendation, answer) || 'The brief selects by no topic, rating or other facet',
  exclude: (_context, _recommendation, { verdict }) =>
    verdict.type === 'no' ? capitalised(verdict.message) : 'The brief does not exclude it by name',
  limit: inItsWords,
  budget: inItsWords,
};

function tell(rule: SelectionRule, isMet: boolean, sentence: string): RuleSentence {
  return { rule, isMet, sentence: isMet ? `${sentence}.` : `${sentence}. The rule \`${rule}\` says no.` };
}

function tellAudience(context: StoryContext, { audiences }: Recommendation): string {
  const { corpus, spec } = context;
  const reach = reachOf(corpus.audiences, audiences, spec.audience);
  if (reach.type === 'apart') {
    const asked = labelsIn(context, corpus.audiences, audiences);
    return `It is asked of ${asked}, and the brief is for ${labelIn(context, corpus.audiences, spec.audience)}`;
  }
  const asked = `It is asked of ${labelIn(context, corpus.audiences, reach.term)}`;
  if (reach.term === spec.audience) return `${asked}, whom the brief is for`;
  return reach.type === 'covers'
    ? `${asked}, among them those whom the brief is for: ${pathIn(context, corpus.audiences, spec.audience, reach.term)}`
    : `${asked} only, a part of those whom the brief is for: ${pathIn(context, corpus.audiences, reach.term, spec.audience)}`;
}

function tellRegion(context: StoryContext, { regions }: Recommendation): string {
  const { corpus, spec } = context;
  const reach = reachOf(corpus.regions, regions, spec.region);
  if (reach.type === 'apart') {
    const places = labelsIn(context, corpus.regions, regions);
    return `It applies to ${places}, and the brief is for ${nameIn(context, corpus.regions, spec.region)}`;
  }
  if (reach.term === spec.region) {
    return `It applies to ${nameIn(context, corpus.regions, spec.region)}, which the brief is for`;
  }
  return tellNearby(context, reach);
}

function tellNearby(context: StoryContext, reach: Exclude<Reach, { type: 'apart' }>): string {
  const { corpus, spec } = context;
  const applies = `It applies to ${labelIn(context, corpus.regions, reach.term)}`;
  if (reach.type === 'covers') {
    const path = pathIn(context, corpus.regions, spec.region, reach.term);
    return `${applies}, which holds the region of the brief: ${path}`;
  }
  const path = pathIn(context, corpus.regions, reach.term, spec.region);
  return spec.includeNarrower
    ? `${applies}, inside the region of the brief, which takes narrower places: ${path}`
    : `${applies} only, a part of the region of the brief: ${path}`;
}

function tellDate({ spec }: StoryContext, { valid = {} }: Recommendation): string {
  const from = valid.from === undefined ? [] : [`from ${valid.from}`];
  const until = valid.until === undefined ? [] : [`until ${valid.until}`];
  const period = [...from, ...until].join(' ');
  return period === ''
    ? 'It has no period of validity, so any day will do'
    : `It is valid ${period}, and the brief speaks for ${spec.asOf}`;
}

function tellLimit({ spec }: StoryContext, order: Order | undefined): readonly RuleSentence[] {
  const { limit } = spec.select;
  if (!order) return [];
  if (limit === undefined) return [tell('limit', true, 'The brief sets no limit to their number')];
  const sentence = `It ranks ${order.place}, and the brief takes ${limit}`;
  return [tell('limit', order.place <= limit, sentence)];
}

/** What is decided after all this: how much of it the pages there are leave. */
function tellBudget(context: StoryContext, { id }: Recommendation): readonly RuleSentence[] {
  const { spec, selection } = context;
  const excluded = selection.excluded.find(({ recommendation }) => recommendation.id === id);
  if (excluded?.rule === 'budget')
    return [tell('budget', false, capitalised(exclusionExplainer(context)(excluded).message))];
  const included = selection.included.find(({ recommendation }) => recommendation.id === id);
  if (!included || !spec.budget) return [];
  const cut = included.because.find((reason) => reason.startsWith('shown '));
  return [tell('budget', true, cut === undefined ? wholeOf(spec.budget, included) : `It is ${cut}`)];
}

function wholeOf({ pages }: PageBudget, { length }: Included): string {
  const room = pages === 1 ? 'one page' : `${pages} pages`;
  return length === undefined
    ? `The brief fits on ${room} as it is`
    : `It is shown as long as the brief allows, on ${room}`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
