import type { Corpus } from '../corpus/corpus.ts';
import type { SelectedBrief } from '../selection/find-rules-without-effect.ts';
import type { Excluded, SelectionRule } from '../selection/selection.ts';
import type { NearestBrief, OrphanReason } from './coverage.ts';
import { placeOf } from './place-of.ts';

const mostBriefs = 3;

/** How far a recommendation came before the rule said no. */
const depths: Readonly<Record<SelectionRule, number>> = {
  audience: 0,
  region: 1,
  status: 2,
  date: 3,
  facet: 4,
  exclude: 5,
  limit: 6,
  budget: 7,
};

interface Nearest {
  readonly depth: number;
  readonly briefs: readonly NearestBrief[];
}

/** For each of these recommendations the briefs that it came nearest to: those whose rules said no the latest. */
export function explainOrphans(
  orphans: Corpus['recommendations'],
  briefs: readonly SelectedBrief[],
): readonly OrphanReason[] {
  const nearest = new Map(orphans.map(({ id }): [string, Nearest] => [id, { depth: -1, briefs: [] }]));
  for (const { spec, selection } of briefs) {
    for (const excluded of selection.excluded) {
      const { id } = excluded.recommendation;
      const best = nearest.get(id);
      if (best) nearest.set(id, nearer(best, spec.id, excluded));
    }
  }
  return orphans.map(({ id, span }) => ({ id, ...placeOf(span), nearest: nearest.get(id)?.briefs ?? [] }));
}

function nearer(best: Nearest, brief: string, { rule, message, remedy }: Excluded): Nearest {
  const depth = depths[rule];
  const reason = { brief, rule, message, remedy };
  if (depth > best.depth) return { depth, briefs: [reason] };
  if (depth < best.depth || best.briefs.length === mostBriefs) return best;
  return { depth, briefs: [...best.briefs, reason] };
}
