import type { Evidence } from '../corpus/schema/evidence.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Citation } from '../schema/fields.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import type { Headline } from '../taxonomy/taxonomy.ts';
import type { Brief } from './brief.ts';
import { actionsFor, compareDeadlines } from './compose-actions.ts';
import type { ComposeContext } from './compose-context.ts';
import { type BriefEvidence, composeEvidence, composeNotes, findEvidence } from './compose-evidence.ts';
import {
  type BriefRecommendation,
  composeRecommendation,
  type RecommendationContext,
} from './compose-recommendation.ts';
import { composeTerm } from './compose-term.ts';
import { gatherAsks, type RelatedAsk } from './find-related-asks.ts';
import { groupRecommendations } from './group-recommendations.ts';
import { judgeEvidenceBase } from './judge-evidence-base.ts';
import { composeCitations, composeReferences, numberReferences } from './number-references.ts';
import { ratingsInUse } from './ratings.ts';

/** So many recommendations at most are named as key messages. */
const mostKeyMessages = 5;

type Content = Pick<
  Brief,
  | 'headline'
  | 'keyMessages'
  | 'recommendations'
  | 'groups'
  | 'actions'
  | 'others'
  | 'evidence'
  | 'evidenceBase'
  | 'ratings'
  | 'notes'
  | 'references'
  | 'assessments'
  | 'keywords'
>;

/** What a brief says: the recommendations and all that hangs on them, numbered in order of first use. */
export function composeContent(
  context: ComposeContext,
  spec: BriefSpec,
  { included }: Selection,
  others: RelatedAsk[],
): Content {
  const { corpus, language, project } = context;
  const records = included.map(({ recommendation }) => recommendation);
  const findings = findEvidence(corpus, records);
  const headline = findHeadline(context, spec);
  const numbers = numberReferences(citationsInOrder(headline, records, findings));
  const shared: RecommendationContext = { ...context, spec, findings, numbers, others };
  const recommendations = included.map((item) => composeRecommendation(shared, item));
  const evidence = composeEvidence(shared, findings, records);
  const region = composeTerm(language, corpus.regions, spec.region);
  return {
    ...(headline && {
      headline: { text: headline.text, references: composeCitations(numbers, headline.sources) },
    }),
    keyMessages: recommendations
      .slice(0, mostKeyMessages)
      .map(({ title, anchor, number }) => ({ text: title, anchor, number })),
    recommendations,
    groups: groupRecommendations(language, project, recommendations),
    actions: scheduleActions(shared, records, recommendations),
    others: gatherAsks(others),
    evidence,
    evidenceBase: judgeEvidenceBase(language, region, evidence),
    ratings: collectRatings(recommendations, evidence),
    notes: composeNotes(findings),
    references: composeReferences(language, corpus, numbers),
    assessments: collectAssessments(records, findings),
    keywords: [...new Set(recommendations.flatMap(({ topics }) => topics.map(({ label }) => label)))],
  };
}

/** The message to the brief's audience, else to the nearest wider one that has a message. */
function findHeadline({ corpus }: ComposeContext, { audience }: BriefSpec): Headline | undefined {
  const term = findTerm(corpus.audiences, audience);
  const reach = term ? [term.id, ...term.ancestors] : [];
  return reach
    .map((id) => findTerm(corpus.audiences, id)?.headline)
    .find((headline) => headline !== undefined);
}

function citationsInOrder(
  headline: Headline | undefined,
  recommendations: readonly Recommendation[],
  findings: readonly Evidence[],
): readonly Pick<Citation, 'id'>[] {
  return [
    ...(headline?.sources ?? []),
    ...[...recommendations, ...findings].flatMap(({ sources }) => sources),
  ];
}

/** The actions of all recommendations by deadline; those of one day in rank order. */
function scheduleActions(
  { corpus, spec }: RecommendationContext,
  records: readonly Recommendation[],
  recommendations: readonly BriefRecommendation[],
): Brief['actions'] {
  const actions = recommendations.flatMap(({ number, title, anchor, actions: composed }, index) => {
    const record = records[index];
    const own = record ? actionsFor(corpus, spec, record) : [];
    return composed.map((action, place) => ({
      deadline: own[place]?.by,
      action: { ...action, for: { number, title, anchor } },
    }));
  });
  return actions.sort((a, b) => compareDeadlines(a.deadline, b.deadline)).map(({ action }) => action);
}

function collectRatings(
  recommendations: readonly BriefRecommendation[],
  evidence: readonly BriefEvidence[],
): Brief['ratings'] {
  return {
    priority: ratingsInUse(
      'priority',
      recommendations.map(({ priority }) => priority),
    ),
    strength: ratingsInUse(
      'strength',
      recommendations.map(({ strength }) => strength),
    ),
    horizon: ratingsInUse(
      'horizon',
      recommendations.map(({ horizon }) => horizon),
    ),
    certainty: ratingsInUse(
      'certainty',
      evidence.map(({ certainty }) => certainty),
    ),
  };
}

function collectAssessments(
  recommendations: readonly Recommendation[],
  findings: readonly Evidence[],
): string[] {
  const assessments = [...recommendations, ...findings].flatMap((record) => record['assessed-by'] ?? []);
  return [...new Set(assessments)];
}
