import type { Corpus, Located } from '../corpus/corpus.ts';
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

export type RelatedAsk = Brief['recommendations'][number]['others'][number];
type RelationWord = keyof Language['relations'];

/** The asks of a whole brief, each once, with all that it has to do with. */
export function gatherAsks(asks: readonly RelatedAsk[]): Brief['others'] {
  const byId = new Map<string, Brief['others'][number]>();
  for (const ask of asks) {
    const { relation, for: link } = ask;
    const known = byId.get(ask.id);
    if (known) known.relations.push({ relation, for: link });
    else byId.set(ask.id, { ...ask, relations: [{ relation, for: link }] });
  }
  return [...byId.values()];
}

/** How a relation that a recommendation of the brief states reads from the other end. */
const inverses = {
  supports: 'is-supported-by',
  'depends-on': 'is-needed-by',
  counterpart: 'counterpart',
  'conflicts-with': 'conflicts-with',
} as const satisfies Record<Recommendation['relations'][number]['type'], RelationWord>;

const tension: RelationWord = 'conflicts-with';

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
      if (!wording) return [];
      return relationsBetween(own, other).map((relation) => ({
        ...wording,
        relation: { id: relation, label: context.language.relations[relation] },
        for: link,
      }));
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
  { included }: Selection,
): readonly Located<Recommendation>[] {
  const own = new Set(included.map(({ recommendation }) => recommendation.id));
  const stated = new Set(
    included.flatMap(({ recommendation }) => recommendation.relations.map(({ id }) => id)),
  );
  const jury = juryFor({ corpus, spec: { ...spec, includeNarrower: false } });
  return relatedIn(corpus).filter((recommendation) => {
    const { id, relations, variants } = recommendation;
    if (variants.length < 2 && !stated.has(id) && !relations.some((other) => own.has(other.id))) return false;
    if (jury.firstRefusal(recommendation) !== 'audience') return false;
    return jury
      .refusalsOf(recommendation)
      .every((refusal) => refusal.rule === 'audience' || refusal.rule === 'facet');
  });
}

/** The recommendations that may count for any brief, found once: those with a relation at either end, or with variants. */
function relatedIn(corpus: Corpus): readonly Located<Recommendation>[] {
  const known = related.get(corpus);
  if (known) return known;
  const { recommendations } = corpus;
  const stated = new Set(recommendations.flatMap(({ relations }) => relations.map(({ id }) => id)));
  const found = recommendations.filter(
    ({ id, relations, variants }) => variants.length > 1 || relations.length > 0 || stated.has(id),
  );
  related.set(corpus, found);
  return found;
}

const related = new WeakMap<Corpus, readonly Located<Recommendation>[]>();

/**
 * How the other recommendation stands to the one of the brief, in one word: what the brief's own states comes first. A tension
 * between the two is said in any case.
 */
function relationsBetween(own: Recommendation, other: Recommendation): readonly RelationWord[] {
  const words = [
    ...own.relations.flatMap(({ id, type }) => (id === other.id ? [inverses[type]] : [])),
    ...other.relations.flatMap(({ id, type }) => (id === own.id ? [type] : [])),
  ];
  const [first] = words.filter((word) => word !== tension);
  return [...(first ? [first] : []), ...(words.includes(tension) ? [tension] : [])];
}

/** In the wording that its own audience reads in this region. */
function composeOther(
  { corpus, language }: ComposeContext,
  spec: BriefSpec,
  recommendation: Located<Recommendation>,
): Outcome<Pick<RelatedAsk, 'id' | 'title' | 'audiences'>> {
  const { id, audiences } = recommendation;
  const theirs = { ...spec, audience: audiences[0] ?? spec.audience };
  const { value: variant, diagnostics } = chooseVariant({ corpus, spec: theirs }, recommendation);
  const { title } = composeWording(recommendation, variant);
  const value = { id, title, audiences: composeTerms(language, corpus.audiences, audiences) };
  return { value, diagnostics };
}
