import { fillSentence } from '../language/fill-sentence.ts';
import type { Language } from '../language/language.ts';
import type { Project } from '../project/schema.ts';
import type { Brief } from './brief.ts';
import type { BriefRecommendation } from './compose-recommendation.ts';
import type { BriefTerm } from './compose-term.ts';

/**
 * The recommendations in groups: by the first facet of the project that any of them has, else by topic. Each
 * stands in the group of its first value, in rank order; the groups follow the order of the facet's values, or of
 * the topics' first use. What has no value comes last.
 */
export function groupRecommendations(
  language: Language,
  project: Project,
  recommendations: readonly BriefRecommendation[],
): Brief['groups'] {
  const rest: BriefTerm = { id: '', label: fillSentence(language, language.sentences.ungrouped) };
  const facet = Object.keys(project.facets).find((name) =>
    recommendations.some((recommendation) => facetValue(recommendation, name)),
  );
  const termOf = (recommendation: BriefRecommendation): BriefTerm =>
    (facet === undefined ? recommendation.topics[0] : facetValue(recommendation, facet)) ?? rest;
  const declared = facet === undefined ? [] : (project.facets[facet]?.values ?? []);
  const order = [...declared, ...recommendations.map(termOf).filter(({ id }) => id !== ''), rest];
  const ids = [...new Set(order.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const members = recommendations.filter((recommendation) => termOf(recommendation).id === id);
    const [first] = members;
    return first ? [{ ...termOf(first), recommendations: members }] : [];
  });
}

function facetValue({ facets }: BriefRecommendation, name: string): BriefTerm | undefined {
  return facets.find(({ id }) => id === name)?.values[0];
}
