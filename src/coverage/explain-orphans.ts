import type { Corpus } from '../corpus/corpus.ts';
import { exclusionExplainer } from '../selection/exclusion-explainer.ts';
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
  readonly briefs: readonly { readonly brief: SelectedBrief; readonly excluded: Excluded }[];
}

/** For each of these recommendations the briefs that it came nearest to: those whose rules said no the latest. */
export function explainOrphans(
  corpus: Corpus,
  orphans: Corpus['recommendations'],
  briefs: readonly SelectedBrief[],
): readonly OrphanReason[] {
  const nearest = new Map(orphans.map(({ id }): [string, Nearest] => [id, { depth: -1, briefs: [] }]));
  for (const brief of briefs) {
    for (const excluded of brief.selection.excluded) {
      const { id } = excluded.recommendation;
      const best = nearest.get(id);
      if (best) nearest.set(id, nearer(best, brief, excluded));
    }
  }
  const explain = explainerOf(corpus);
  return orphans.map(({ id, span }) => ({
    id,
    ...placeOf(span),
    nearest: (nearest.get(id)?.briefs ?? []).map(({ brief, excluded }) => explain(brief, excluded)),
  }));
}

function nearer(best: Nearest, brief: SelectedBrief, excluded: Excluded): Nearest {
  const depth = depths[excluded.rule];
  if (depth > best.depth) return { depth, briefs: [{ brief, excluded }] };
  if (depth < best.depth || best.briefs.length === mostBriefs) return best;
  return { depth, briefs: [...best.briefs, { brief, excluded }] };
}

/** Each brief is made ready once, for all that came near it. */
function explainerOf(corpus: Corpus): (brief: SelectedBrief, excluded: Excluded) => NearestBrief {
  const explainers = new Map<SelectedBrief, ReturnType<typeof exclusionExplainer>>();
  return (brief, excluded) => {
    const { spec } = brief;
    const explain = explainers.get(brief) ?? exclusionExplainer({ corpus, spec });
    explainers.set(brief, explain);
    const { rule, message, remedy } = explain(excluded);
    return { brief: spec.id, rule, message, remedy };
  };
}
