import type { Located } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Language } from '../language/language.ts';
import { chooseVariant } from '../selection/choose-variant.ts';
import { juryFor } from '../selection/jury.ts';
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
  const others = findForOthers(context, spec, selection).map((recommendation) => {
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

/**
 * Nothing but the audience, or what this brief happens to choose, keeps them out. The rule of the audience is asked
 * first, so it is the one named. What has no relation to the brief counts where its variants may be mistaken.
 */
function findForOthers(
  { corpus }: ComposeContext,
  spec: BriefSpec,
  { included, excluded }: Selection,
): readonly Located<Recommendation>[] {
  const own = new Set(included.map(({ recommendation }) => recommendation.id));
  const stated = new Set(
    included.flatMap(({ recommendation }) => recommendation.relations.map(({ id }) => id)),
  );
  const jury = juryFor({ corpus, spec: { ...spec, includeNarrower: false } });
  return excluded.flatMap(({ recommendation, rule }) => {
    const { id, relations, variants } = recommendation;
    if (rule !== 'audience') return [];
    if (variants.length < 2 && !stated.has(id) && !relations.some((other) => own.has(other.id))) return [];
    const isForOthers = jury
      .refusalsOf(recommendation)
      .every((refusal) => refusal.rule === 'audience' || refusal.rule === 'facet');
    return isForOthers ? [recommendation] : [];
  });
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
