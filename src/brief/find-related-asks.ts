import type { Located } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Language } from '../language/language.ts';
import { chooseVariant } from '../selection/choose-variant.ts';
import { judge } from '../selection/judge.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Brief } from './brief.ts';
import type { ComposeContext } from './compose-context.ts';
import { anchorOfRecommendation } from './compose-recommendation.ts';
import { composeTerms } from './compose-term.ts';
import { composeWording } from './compose-wording.ts';

type RelatedAsk = Brief['others'][number];
type RelationWord = keyof Language['relations'];

/** How a relation that a recommendation of the brief states reads from the other end. */
const inverses = {
  supports: 'is-supported-by',
  'depends-on': 'is-needed-by',
  counterpart: 'counterpart',
  'conflicts-with': 'conflicts-with',
} as const satisfies Record<Recommendation['relations'][number]['type'], RelationWord>;

/**
 * What others are asked to do in connection with the recommendations of a brief, in their rank order, whichever
 * of the two states the relation. Only what another audience may read on that day in this region: nothing that
 * was kept from the brief's own audience, no draft, nothing embargoed or out of date.
 */
export function findRelatedAsks(
  context: ComposeContext,
  spec: BriefSpec,
  selection: Selection,
): Outcome<RelatedAsk[]> {
  const diagnostics: Diagnostic[] = [];
  const others = selection.excluded
    .map(({ recommendation }) => recommendation)
    .filter((recommendation) => isForOthers(context, spec, recommendation))
    .map((recommendation) => {
      const { value, diagnostics: found } = composeOther(context, spec, recommendation);
      diagnostics.push(...found);
      return { recommendation, wording: value };
    });
  const asks = selection.included.flatMap(({ recommendation: own, rank, variant }) => {
    const { title } = composeWording(own, variant);
    const link = { number: rank, title, anchor: anchorOfRecommendation(own.id) };
    return others.flatMap(({ recommendation: other, wording }) => {
      const relation = relationBetween(own, other);
      if (!relation || !wording) return [];
      return [
        { ...wording, relation: { id: relation, label: context.language.relations[relation] }, for: link },
      ];
    });
  });
  return { value: asks, diagnostics };
}

/** Nothing but the audience, or what this brief happens to choose, keeps it out. */
function isForOthers(
  { corpus }: ComposeContext,
  spec: BriefSpec,
  recommendation: Located<Recommendation>,
): boolean {
  const { refusals } = judge({ corpus, spec: { ...spec, includeNarrower: false } }, recommendation);
  const rules = refusals.map(({ rule }) => rule);
  return rules.includes('audience') && rules.every((rule) => rule === 'audience' || rule === 'facet');
}

/** How the other recommendation stands to the one of the brief. */
function relationBetween(own: Recommendation, other: Recommendation): RelationWord | undefined {
  const stated = own.relations.find(({ id }) => id === other.id);
  return stated ? inverses[stated.type] : other.relations.find(({ id }) => id === own.id)?.type;
}

/** In the wording that its own audience reads in this region. */
function composeOther(
  { corpus, language }: ComposeContext,
  spec: BriefSpec,
  recommendation: Located<Recommendation>,
): Outcome<Pick<RelatedAsk, 'id' | 'title' | 'statement' | 'audiences'>> {
  const { id, audiences } = recommendation;
  const theirs = { ...spec, audience: audiences[0] ?? spec.audience };
  const { value: variant, diagnostics } = chooseVariant({ corpus, spec: theirs }, recommendation);
  const { title, statement } = composeWording(recommendation, variant);
  const value = { id, title, statement, audiences: composeTerms(language, corpus.audiences, audiences) };
  return { value, diagnostics };
}
