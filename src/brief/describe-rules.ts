import { fillSentence } from '../language/fill-sentence.ts';
import { formatDate } from '../language/format-date.ts';
import type { Language, Sentence } from '../language/language.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { composeChoice, composeFacetValue, facetLabel } from './compose-choice.ts';
import type { ComposeContext } from './compose-context.ts';
import { composeTerm, composeTerms } from './compose-term.ts';
import { composeRating } from './ratings.ts';

const scales = ['priority', 'strength', 'horizon'] as const;

/** The rules of selection that hold for a brief, one phrase a rule. */
export function describeRules(context: ComposeContext, spec: BriefSpec): string[] {
  return [...reachRules(context, spec), ...choiceRules(context, spec), ...orderRules(context.language, spec)];
}

function reachRules({ language, corpus }: ComposeContext, spec: BriefSpec): readonly string[] {
  const { sentences } = language;
  const audience = composeTerm(language, corpus.audiences, spec.audience).label;
  const region = composeTerm(language, corpus.regions, spec.region).label;
  const reach = spec.includeNarrower ? sentences.ruleRegionNarrower : sentences.ruleRegion;
  return [
    fillSentence(language, sentences.ruleAudience, { audience }),
    ...(spec.region === 'world' ? [] : [fillSentence(language, reach, { region })]),
    fillSentence(language, sentences.ruleDate, { date: formatDate(language, spec.asOf) }),
  ];
}

/** What the brief's own definition chose. */
function choiceRules({ language, corpus, project }: ComposeContext, spec: BriefSpec): readonly string[] {
  const { topics, instrument, facets, ...ratings } = spec.select;
  const { labels, sentences } = language;
  const { instrument: instrumentName } = labels;
  const instruments = project.instruments ?? [];
  return [
    ...listRule(language, sentences.ruleTopics, topics && composeTerms(language, corpus.topics, topics)),
    ...scales.flatMap((scale) => {
      const values = ratings[scale]?.map((id) => composeRating(language, scale, id));
      return listRule(language, sentences.ruleChoice, values, labels[scale]);
    }),
    ...listRule(
      language,
      sentences.ruleChoice,
      instrument?.map((id) => composeChoice(language, instruments, id)),
      instrumentName,
    ),
    ...Object.entries(facets).flatMap(([facet, ids]) => {
      const values = ids.map((id) => composeFacetValue(language, project, facet, id));
      return listRule(language, sentences.ruleChoice, values, facetLabel(language, project, facet));
    }),
  ];
}

function listRule(
  language: Language,
  sentence: Sentence,
  choices: readonly { readonly label: string }[] | undefined,
  name = '',
): readonly string[] {
  if (choices === undefined) return [];
  const values = choices.map(({ label }) => label).join(language.list.separator);
  return [fillSentence(language, sentence, { name, values })];
}

function orderRules(language: Language, { select, budget }: BriefSpec): readonly string[] {
  const { sentences } = language;
  const first = select.include.length;
  return [
    ...(first > 0 ? [fillSentence(language, sentences.ruleInclude, { count: first })] : []),
    ...(select.limit === undefined
      ? []
      : [fillSentence(language, sentences.ruleLimit, { count: select.limit })]),
    ...(budget ? [fillSentence(language, sentences.rulePages, { count: budget.pages })] : []),
    fillSentence(language, sentences.ruleOrder),
  ];
}
