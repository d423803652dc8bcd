import type { BriefState } from './brief-state.ts';
import type { BriefChanges, ChangedAsks, ChangedFinding, FrameField, Listed, Reworded } from './change.ts';
import { compareRecommendations } from './compare-recommendations.ts';
import { rewordings } from './rewordings.ts';

/** Compares what a brief says with what it said before. What is in one of the two only is not looked into further. */
export function compareStates(before: BriefState, after: BriefState): BriefChanges {
  const old = new Map(before.recommendations.map(({ id }) => [id, true]));
  const now = new Map(after.recommendations.map(({ id }) => [id, true]));
  return {
    frame: compareFrames(before, after),
    added: listed(after).filter(({ id }) => !old.has(id)),
    dropped: listed(before).filter(({ id }) => !now.has(id)),
    changed: compareRecommendations(before.recommendations, after.recommendations),
    evidence: compareFindings(before.evidence, after.evidence),
    others: compareAsks(before.others, after.others),
  };
}

/** Whether a comparison found anything. */
export function hasChanges({ frame, added, dropped, changed, evidence, others }: BriefChanges): boolean {
  const lists = [frame, added, dropped, changed, evidence, others.added, others.dropped, others.reworded];
  return lists.some((list) => list.length > 0);
}

function listed({ recommendations }: BriefState): readonly Listed[] {
  return recommendations.map(({ id, title }, index) => ({ id, title, number: index + 1 }));
}

const frameFields = [
  'title',
  'subtitle',
  'headline',
  'edition',
  'language',
  'template',
  'audience',
  'region',
  'length',
] as const satisfies readonly FrameField[];

function compareFrames(before: BriefState, after: BriefState): readonly Reworded<FrameField>[] {
  const sections = (state: BriefState) => ({ sections: state.sections.join(', ') });
  return [
    ...rewordings(frameFields, before, after),
    ...rewordings(['sections'], sections(before), sections(after)),
  ];
}

function compareFindings(
  before: BriefState['evidence'],
  after: BriefState['evidence'],
): readonly ChangedFinding[] {
  return pairs(before, after).flatMap(([old, now]) => {
    const changes = rewordings(['statement', 'certainty', 'note'], old, now);
    return changes.length > 0 ? [{ id: now.id, changes }] : [];
  });
}

function compareAsks(before: BriefState['others'], after: BriefState['others']): ChangedAsks {
  const [old, now] = [before, after].map((asks) => new Set(asks.map(({ id }) => id)));
  return {
    added: after.filter(({ id }) => !old?.has(id)),
    dropped: before.filter(({ id }) => !now?.has(id)),
    reworded: pairs(before, after).flatMap(([one, other]) =>
      rewordings(['title'], one, other).map((change) => ({ id: other.id, ...change })),
    ),
  };
}

/** What both lists have, in the order of the second. */
function pairs<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [T, T])[] {
  const old = new Map(before.map((one) => [one.id, one]));
  return after.flatMap((now) => {
    const one = old.get(now.id);
    return one ? [[one, now] as const] : [];
  });
}
