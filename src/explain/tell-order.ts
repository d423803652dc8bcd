import type { Recommendation } from '../corpus/schema/recommendation.ts';
import { type Candidate, compareRank, decidingAxis, type RankKey, rankKeys } from '../selection/rank.ts';
import type { Order } from './story.ts';
import type { StoryContext } from './story-context.ts';

/** The rank of a recommendation among all that the rules let in, and what decides between it and its neighbours. */
export function tellOrder(context: StoryContext, { id }: Recommendation): Order | undefined {
  const ranked = rankAccepted(context);
  const index = ranked.findIndex((item) => item.recommendation.id === id);
  const own = ranked[index];
  if (!own) return undefined;
  const [before, after] = [ranked[index - 1], ranked[index + 1]];
  return {
    place: index + 1,
    of: ranked.length,
    ...(before ? { before: before.recommendation.id } : {}),
    ...(after ? { after: after.recommendation.id } : {}),
    sentences: [
      ranked.length === 1
        ? 'No other passes all rules but the limit.'
        : `It ranks ${index + 1} of the ${ranked.length} that pass all rules but the limit.`,
      ...(before
        ? [`\`${before.recommendation.id}\` comes before it, because ${reasonBetween(before, own)}.`]
        : []),
      ...(after
        ? [`\`${after.recommendation.id}\` comes after it, because ${reasonBetween(own, after)}.`]
        : []),
    ],
  };
}

interface Ranked extends Pick<Candidate, 'recommendation'> {
  readonly key: RankKey;
}

/** What no rule about a single recommendation keeps out. */
function rankAccepted({ corpus, spec, selection }: StoryContext): readonly Ranked[] {
  const late = selection.excluded.filter(({ rule }) => rule === 'limit' || rule === 'budget');
  const accepted = new Set([...selection.included, ...late].map(({ recommendation }) => recommendation.id));
  const keyOf = rankKeys(spec);
  return corpus.recommendations
    .map((recommendation, corpusIndex) => ({
      recommendation,
      key: keyOf({ recommendation, corpusIndex }),
    }))
    .filter(({ recommendation }) => accepted.has(recommendation.id))
    .sort((a, b) => compareRank(a.key, b.key));
}

/** Why the first of the two comes first. */
function reasonBetween(first: Ranked, second: Ranked): string {
  const axis = decidingAxis(first.key, second.key);
  switch (axis) {
    case 'include':
      return second.key[0] === Number.POSITIVE_INFINITY
        ? `the brief includes \`${first.recommendation.id}\` by name`
        : '`select.include` names them in this order';
    case 'priority':
    case 'strength':
    case 'horizon':
      return `${axis} \`${first.recommendation[axis]}\` ranks before \`${second.recommendation[axis]}\``;
    default:
      return 'it stands earlier in the corpus, and their ratings are the same';
  }
}
