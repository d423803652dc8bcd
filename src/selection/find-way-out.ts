import type { Corpus } from '../corpus/corpus.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Change } from './change.ts';
import { selectRecommendations } from './select-recommendations.ts';
import type { Included } from './selection.ts';

/**
 * The smallest change that takes a recommendation out of a brief, all of these together. It is one of the brief's own
 * definition, so that no other definition feels it; a brief without one leaves only the record.
 */
export function findWayOut(
  corpus: Corpus,
  spec: BriefSpec,
  { recommendation: { id } }: Included,
): readonly Change[] {
  const { include } = spec.select;
  if (!spec.span) return [{ type: 'set-status', value: 'retired' }];
  const exclude: Change = { type: 'add-exclude', value: id };
  if (!include.includes(id)) return [exclude];
  // A definition may not name it on both sides. Without its name it may be out already, by a facet or the limit.
  const unnamed = { ...spec, select: { ...spec.select, include: include.filter((name) => name !== id) } };
  const { value } = selectRecommendations(corpus, unnamed);
  const isOut = value?.excluded.some(({ recommendation }) => recommendation.id === id);
  return [{ type: 'remove-include', value: id }, ...(isOut ? [] : [exclude])];
}
