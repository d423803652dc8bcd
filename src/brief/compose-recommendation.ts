import type { Evidence } from '../corpus/schema/evidence.ts';
import type { Action, Recommendation } from '../corpus/schema/recommendation.ts';
import type { Included } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import type { Brief } from './brief.ts';
import { actionsFor, composeAction, lastDeadline } from './compose-actions.ts';
import { composeChoice, composeFacetValue, facetLabel } from './compose-choice.ts';
import type { ComposeContext } from './compose-context.ts';
import { linkEvidence } from './compose-evidence.ts';
import { composeTerm, composeTerms } from './compose-term.ts';
import { composeWording, fitToLength } from './compose-wording.ts';
import { composeCitations, type ReferenceNumbers } from './number-references.ts';
import { composeRating } from './ratings.ts';

export type BriefRecommendation = Brief['recommendations'][number];

/** What the recommendations of one brief share. */
export interface RecommendationContext extends ComposeContext {
  readonly spec: BriefSpec;
  /** In order of first use. */
  readonly findings: readonly Evidence[];
  readonly numbers: ReferenceNumbers;
  readonly others: Brief['recommendations'][number]['others'];
}

/** One recommendation, in the wording for the brief's audience and region. */
export function composeRecommendation(
  context: RecommendationContext,
  { recommendation, rank, variant, isNarrower, length = context.spec.length }: Included,
): BriefRecommendation {
  const { corpus, spec, language, findings, numbers } = context;
  const actions = actionsFor(corpus, spec, recommendation);
  const anchor = anchorOfRecommendation(recommendation.id);
  return {
    id: recommendation.id,
    number: rank,
    length,
    anchor,
    ...fitToLength(length, composeWording(recommendation, variant)),
    ...composeJudgements(context, recommendation),
    ...composeKinds(context, recommendation),
    isNarrower,
    actors: actorsOf(context, actions),
    actions: actions.map((action) => composeAction(language, action)),
    ...withoutUndefined({ by: lastDeadline(language, actions) }),
    evidence: linkEvidence(context, findings, recommendation),
    references: composeCitations(numbers, recommendation.sources),
    others: context.others.filter((ask) => ask.for.anchor === anchor),
    ...withoutUndefined({ assessedBy: recommendation['assessed-by'] }),
  };
}

/** Stable across editions. */
export function anchorOfRecommendation(id: string): string {
  return `rec-${id}`;
}

function composeJudgements({ language }: ComposeContext, { priority, strength, horizon }: Recommendation) {
  return {
    priority: composeRating(language, 'priority', priority),
    strength: composeRating(language, 'strength', strength),
    horizon: composeRating(language, 'horizon', horizon),
  };
}

function composeKinds({ language, project, corpus }: ComposeContext, recommendation: Recommendation) {
  const { instrument, facets } = recommendation;
  return {
    ...withoutUndefined({
      instrument:
        instrument === undefined ? undefined : composeChoice(language, project.instruments ?? [], instrument),
    }),
    topics: composeTerms(language, corpus.topics, recommendation.topics),
    facets: Object.entries(facets).map(([id, values]) => ({
      id,
      label: facetLabel(language, project, id),
      values: values.map((value) => composeFacetValue(language, project, id, value)),
    })),
    regions: composeTerms(language, corpus.regions, recommendation.regions),
  };
}

function actorsOf({ language, corpus, spec }: RecommendationContext, actions: readonly Action[]): string[] {
  const actors = [...new Set(actions.flatMap(({ actor }) => actor ?? []))];
  return actors.length > 0 ? actors : [composeTerm(language, corpus.audiences, spec.audience).label];
}
