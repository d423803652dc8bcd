import type { Recommendation } from '../../corpus/schema/recommendation.ts';

/** What makes an ask one that can be followed up. */
export type ActionPart = 'actor' | 'instrument' | 'deadline' | 'indicator';

/** What a recommendation does not say of its actions. */
export function missingParts({
  actions,
  instrument,
}: Pick<Recommendation, 'actions' | 'instrument'>): readonly ActionPart[] {
  const parts: readonly (readonly [ActionPart, boolean])[] = [
    ['actor', actions.some(({ actor }) => actor !== undefined)],
    ['instrument', instrument !== undefined],
    ['deadline', actions.some(({ by }) => by !== undefined)],
    ['indicator', actions.some(({ indicator }) => indicator !== undefined)],
  ];
  return parts.flatMap(([part, isThere]) => (isThere ? [] : [part]));
}
