import type { KeptLength } from '../budget/objective.ts';
import { type Proof, proveFit } from '../budget/prove-fit.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { selectRecommendations } from '../selection/select-recommendations.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { describeBound, describeMisfit, searchFit } from './fit-brief.ts';
import type { FitContext } from './fit-problem.ts';

/** What the page budget of a brief leaves of it: the shape that `fit --json` promises. */
export interface FitReport {
  readonly brief: string;
  readonly pages: number;
  /** Length of all that is not a recommendation. */
  readonly length: string;
  /** Sum over the recommendations of weight times share of length. */
  readonly worth: number;
  /** What a better choice may be worth; absent where none fits. */
  readonly atMost?: number;
  /** In rank order; `none` is left out. */
  readonly recommendations: readonly {
    readonly id: string;
    readonly length: KeptLength;
    readonly worth: number;
  }[];
  /** Layouts that the search made. */
  readonly layouts: number;
  /** Only where it was asked for. */
  readonly proof?: Proof;
}

export interface FitReportOptions {
  /** Lay out every better choice too. */
  readonly isProved: boolean;
}

/** Finds the best cut of a brief with a page budget and, where asked, tries all that would be better. */
export async function reportFit(
  context: FitContext,
  spec: BriefSpec,
  { isProved }: FitReportOptions,
): Promise<Outcome<FitReport>> {
  const { value: selection, diagnostics } = selectRecommendations(context.open.corpus, spec);
  const { budget } = spec;
  if (!selection || !budget || selection.included.length === 0) return { diagnostics };
  const { problem, fit } = await searchFit(context, { spec, selection }, budget);
  if (fit.type !== 'fits') {
    return { diagnostics: [...diagnostics, ...describeMisfit(spec, budget, fit)] };
  }
  const { cut, worth, atMost, layouts } = fit;
  const value: FitReport = {
    brief: spec.id,
    pages: budget.pages,
    length: cut.frame,
    worth,
    ...(atMost === undefined ? {} : { atMost }),
    recommendations: selection.included.map(({ recommendation }, index) => {
      const length = cut.lengths[index] ?? 'none';
      return { id: recommendation.id, length, worth: problem.candidates[index]?.worth(length) ?? 0 };
    }),
    layouts,
    ...(isProved ? { proof: await proveFit(problem, cut) } : {}),
  };
  return { value, diagnostics: [...diagnostics, ...describeBound(spec, fit)] };
}
