import type { Condition } from '../schema/fields.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { Evidence } from './schema/evidence.ts';
import type { Recommendation } from './schema/recommendation.ts';

export interface Taxonomies {
  readonly audiences: Taxonomy;
  readonly regions: Taxonomy;
  readonly topics: Taxonomy;
}

/** A recommendation whose terms go by their ids, whatever name the author gave. Unknown names stay. */
export function canonicalRecommendation(
  recommendation: Recommendation,
  { audiences, regions, topics }: Taxonomies,
): Recommendation {
  const condition = (when: Condition): Condition => ({
    ...when,
    ...(when.audience === undefined ? {} : { audience: idOf(audiences, when.audience) }),
    ...(when.region === undefined ? {} : { region: idOf(regions, when.region) }),
  });
  return {
    ...recommendation,
    audiences: recommendation.audiences.map((name) => idOf(audiences, name)),
    regions: recommendation.regions.map((name) => idOf(regions, name)),
    topics: recommendation.topics.map((name) => idOf(topics, name)),
    actions: recommendation.actions.map((action) =>
      action.when === undefined ? action : { ...action, when: condition(action.when) },
    ),
    variants: recommendation.variants.map((variant) => ({ ...variant, when: condition(variant.when) })),
  };
}

/** The same for an evidence record. */
export function canonicalEvidence(evidence: Evidence, { regions, topics }: Taxonomies): Evidence {
  return {
    ...evidence,
    regions: evidence.regions.map((name) => idOf(regions, name)),
    topics: evidence.topics.map((name) => idOf(topics, name)),
  };
}

function idOf(taxonomy: Taxonomy, name: string): string {
  return findTerm(taxonomy, name)?.id ?? name;
}
