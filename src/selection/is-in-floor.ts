import type { Corpus } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import { allRecommendations } from '../spec/brief-spec.ts';
import { covers } from '../taxonomy/covers.ts';

/** Whether a recommendation counts for a floor of a page budget: one for all, for a topic or for a facet's value. */
export function isInFloor(
  { topics: taxonomy }: Pick<Corpus, 'topics'>,
  name: string,
  { topics, facets }: Pick<Recommendation, 'topics' | 'facets'>,
): boolean {
  return (
    name === allRecommendations ||
    topics.some((topic) => covers(taxonomy, name, topic)) ||
    Object.values(facets).some((values) => values.includes(name))
  );
}
