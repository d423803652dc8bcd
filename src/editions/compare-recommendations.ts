import type { RecommendationState } from './brief-state.ts';
import type { Change, ChangedRecommendation, RatingScale, WordingField } from './change.ts';
import { compareActions } from './compare-actions.ts';
import { diffSequences } from './diff-sequences.ts';
import { rewordings } from './rewordings.ts';

/** The recommendations that both editions have and that are not as they were, in rank order of the later one. */
export function compareRecommendations(
  before: readonly RecommendationState[],
  after: readonly RecommendationState[],
): readonly ChangedRecommendation[] {
  const ranks = new Map(before.map(({ id }, index) => [id, index]));
  const moved = findMoved(before, after);
  return after.flatMap((now, index) => {
    const rank = ranks.get(now.id);
    const old = rank === undefined ? undefined : before[rank];
    if (rank === undefined || !old) return [];
    const place: readonly Change[] = moved.has(now.id)
      ? [{ type: 'moved', before: rank + 1, after: index + 1 }]
      : [];
    const changes = [...place, ...compareRecommendation(old, now)];
    return changes.length > 0 ? [{ id: now.id, title: now.title, number: index + 1, changes }] : [];
  });
}

/** The fewest recommendations that have to be moved; what they pass on their way has only another number. */
function findMoved(
  before: readonly RecommendationState[],
  after: readonly RecommendationState[],
): ReadonlySet<string> {
  const [old, now] = [before, after].map((list) => new Set(list.map(({ id }) => id)));
  const common = (list: readonly RecommendationState[]) =>
    list.flatMap(({ id }) => (old?.has(id) && now?.has(id) ? [id] : []));
  const runs = diffSequences(common(before), common(after));
  return new Set(runs.flatMap(({ type, items }) => (type === 'added' ? items : [])));
}

const wordingFields = ['title', 'statement', 'rationale', 'short'] as const satisfies readonly WordingField[];

/** At another length another reason is shown, whether or not anybody worded it anew. */
function compareRecommendation(before: RecommendationState, after: RecommendationState): readonly Change[] {
  const isSameLength = before.length === after.length;
  const fields = isSameLength ? wordingFields : (['title', 'statement'] as const);
  const wordings = rewordings<WordingField>(fields, before, after);
  return [
    ...(isSameLength ? [] : [{ type: 'length' as const, before: before.length, after: after.length }]),
    ...wordings.map((change) => ({ type: 'reworded' as const, ...change })),
    ...scales.flatMap((scale) => compareRating(scale, before[scale], after[scale])),
    ...compareActions(before.actions, after.actions),
    ...compareIds('evidence', before.evidence, after.evidence),
    ...compareIds('sources', before.sources, after.sources),
  ];
}

/** The values of each scale, from the weakest; a shorter horizon asks for more. */
const order: Readonly<Record<RatingScale, readonly string[]>> = {
  priority: ['low', 'medium', 'high'],
  strength: ['conditional', 'strong'],
  horizon: ['long', 'medium', 'short'],
};

const scales = ['priority', 'strength', 'horizon'] as const satisfies readonly RatingScale[];

function compareRating(scale: RatingScale, before: string, after: string): readonly Change[] {
  if (before === after) return [];
  const [old, now] = [before, after].map((value) => order[scale].indexOf(value));
  return [{ type: 'rated', scale, before, after, direction: directionOf(old ?? -1, now ?? -1) }];
}

function directionOf(before: number, after: number) {
  if (before < 0) return 'rated';
  if (after < 0) return 'unrated';
  return before < after ? 'raised' : 'lowered';
}

function compareIds(
  type: 'evidence' | 'sources',
  before: readonly string[],
  after: readonly string[],
): readonly Change[] {
  const added = after.filter((id) => !before.includes(id));
  const dropped = before.filter((id) => !after.includes(id));
  return added.length + dropped.length > 0 ? [{ type, added, dropped }] : [];
}
