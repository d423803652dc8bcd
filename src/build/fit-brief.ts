import { type Fit, findFit } from '../budget/find-fit.ts';
import { worthOfCut } from '../budget/frame.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec, PageBudget } from '../spec/brief-spec.ts';
import { applyCut } from './apply-cut.ts';
import { checkCountedTitles } from './check-counted-titles.ts';
import type { ChosenBrief } from './chosen-brief.ts';
import { type FitContext, type FitProblem, fitProblem } from './fit-problem.ts';
import type { OpenProject } from './open-project.ts';

/** A brief with a page budget, and what the search for its best cut came to. */
export interface FitSearch {
  readonly problem: FitProblem;
  readonly fit: Fit;
}

/**
 * Shortens and leaves out what does not fit the page budget of a brief. Without a budget, and where all fits, the brief
 * stays as it is. Reports `budget/…` where nothing fits, and has no value then.
 */
export async function fitBrief(context: FitContext, chosen: ChosenBrief): Promise<Outcome<ChosenBrief>> {
  const { budget } = chosen.spec;
  if (!budget || chosen.selection.included.length === 0) return { value: chosen, diagnostics: [] };
  const { fit } = await searchFit(context, chosen, budget);
  // A brief with mistakes goes on as it is, so that they are told.
  if (fit.type === 'broken') return { value: chosen, diagnostics: [] };
  if (fit.type !== 'fits') return { diagnostics: describeMisfit(chosen.spec, budget, fit) };
  const { spec, selection } = applyCut(chosen, fit.cut);
  const cut = { spec, selection: inCorpusOrder(context.open, selection) };
  return { value: cut, diagnostics: [...describeBound(spec, fit), ...checkCountedTitles(chosen, cut)] };
}

/** Tells that a better cut of a brief may fit. */
export function describeBound(
  spec: BriefSpec,
  { worth, atMost }: Extract<Fit, { type: 'fits' }>,
): readonly Diagnostic[] {
  if (atMost === undefined) return [];
  const span = spanIn(spec, '/pages');
  const message = `the cut of the brief \`${spec.id}\` is worth ${worth}, and one worth up to ${atMost} may fit: there are too many to try them all`;
  const help = 'set `select.limit`, or name what has to stay under `budget`';
  return [{ code: 'budget/unproved', message, ...(span ? { span } : {}), help }];
}

/** Looks for the best cut of a brief; where all fits, that is the whole. */
export async function searchFit(
  context: FitContext,
  chosen: ChosenBrief,
  budget: PageBudget,
): Promise<FitSearch> {
  const problem = fitProblem(context, chosen, budget);
  const { whole: cut, measure } = problem;
  const whole = await measure(cut);
  if (!whole) return { problem, fit: { type: 'broken', layouts: 1 } };
  if (whole.pages > budget.pages) return { problem, fit: await findFit(problem) };
  return { problem, fit: { type: 'fits', cut, worth: worthOfCut(problem, cut), layouts: 1 } };
}

function inCorpusOrder({ corpus }: OpenProject, { included, excluded }: Selection): Selection {
  const reasons = new Map(excluded.map((item) => [item.recommendation.id, item]));
  return { included, excluded: corpus.recommendations.flatMap(({ id }) => reasons.get(id) ?? []) };
}

/** Why a brief cannot be cut to its page budget; a brief with mistakes tells those itself. */
export function describeMisfit(
  spec: BriefSpec,
  { pages }: PageBudget,
  fit: Exclude<Fit, { type: 'fits' }>,
): readonly Diagnostic[] {
  const span = spanIn(spec, '/pages');
  const place = span ? { span } : {};
  switch (fit.type) {
    case 'too-long': {
      const lines = fit.lines === 1 ? 'one line' : `${fit.lines} lines`;
      const room = pages === 1 ? 'one page' : `${pages} pages`;
      const message = `what has to stay in the brief \`${spec.id}\` is ${lines} too long for ${room}`;
      return [
        { code: 'budget/too-long', message, ...place, help: 'allow more pages, or name less under `budget`' },
      ];
    }
    case 'too-many': {
      const message = `the brief \`${spec.id}\` has more recommendations than a page budget can weigh`;
      return [{ code: 'budget/too-many', message, ...place, help: 'set `select.limit`' }];
    }
    case 'given-up': {
      const message = `no cut of the brief \`${spec.id}\` was found in ${fit.layouts} layouts`;
      return [
        { code: 'budget/given-up', message, ...place, help: 'allow more pages, or set `select.limit`' },
      ];
    }
    case 'broken':
      return [];
  }
}
