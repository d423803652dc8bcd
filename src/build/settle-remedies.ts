import { keptAtLeast } from '../budget/frame.ts';
import { titlesOf } from '../budget/height-model.ts';
import type { ExcludedReason, Explanation } from '../explain/explain-brief.ts';
import { applyChanges } from '../selection/apply-changes.ts';
import { type Change, describeChanges } from '../selection/change.ts';
import { selectRecommendations } from '../selection/select-recommendations.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { ChosenBrief } from './chosen-brief.ts';
import { fitBrief } from './fit-brief.ts';
import { type FitContext, fitProblem } from './fit-problem.ts';

/**
 * Makes remedies of a brief with a page budget true: what another rule would let in may be too long for its pages. Where the
 * best cut leaves it out again, it has to be named under `budget.must`, and where even what has to stay is too long, the
 * brief takes more pages. `spec` is the brief before it was cut. To try a remedy takes a search for the best cut, so that
 * those of other rules are tried for the recommendation asked for alone.
 */
export async function settleRemedies<Told extends Pick<Explanation, 'excluded'>>(
  context: FitContext,
  spec: BriefSpec,
  told: Told,
  asked?: string,
): Promise<Told> {
  if (!spec.budget) return told;
  const excluded: ExcludedReason[] = [];
  for (const reason of told.excluded) {
    const isTried = reason.rule === 'budget' || reason.id === asked;
    excluded.push(isTried ? await settle(context, spec, reason) : { ...reason, mayNotFit: true });
  }
  return { ...told, excluded };
}

async function settle(context: FitContext, spec: BriefSpec, reason: ExcludedReason): Promise<ExcludedReason> {
  const changes = await changesFor(context, spec, reason);
  return { ...reason, changes, remedy: describeChanges(changes) };
}

async function changesFor(
  context: FitContext,
  spec: BriefSpec,
  { id, rule, changes }: ExcludedReason,
): Promise<readonly Change[]> {
  const others = rule === 'budget' ? [] : changes;
  if (rule !== 'budget' && (await isLetIn(after(context, spec, id, others), id))) return others;
  const kept: readonly Change[] = [...others, { type: 'add-must', value: id }];
  const pages = await leastPages(after(context, spec, id, kept));
  if (pages === undefined) return kept;
  const raise: Change = { type: 'raise-pages', value: pages };
  const isEnough = await isLetIn(after(context, spec, id, [...others, raise]), id);
  return [...(isEnough ? others : kept), raise];
}

interface Changed {
  readonly context: FitContext;
  readonly chosen: ChosenBrief;
}

/** The brief as it would be chosen after changes, and where to lay it out. */
function after(
  { open, benches }: FitContext,
  spec: BriefSpec,
  id: string,
  changes: readonly Change[],
): Changed | undefined {
  const changed = applyChanges({ corpus: open.corpus, spec }, id, changes);
  const { value: selection } = selectRecommendations(changed.corpus, changed.spec);
  if (!selection) return undefined;
  const context = { open: { ...open, corpus: changed.corpus }, benches };
  return { context, chosen: { spec: changed.spec, selection } };
}

/** Whether the best cut of a brief shows a recommendation. */
async function isLetIn(changed: Changed | undefined, id: string): Promise<boolean> {
  const { value } = changed ? await fitBrief(changed.context, changed.chosen) : {};
  return value?.selection.included.some(({ recommendation }) => recommendation.id === id) ?? false;
}

/** How many pages take what has to stay, where those are more than there are. */
async function leastPages(changed: Changed | undefined): Promise<number | undefined> {
  const budget = changed?.chosen.spec.budget;
  if (!budget) return undefined;
  const problem = fitProblem(changed.context, changed.chosen, budget);
  const [frame = changed.chosen.spec.length] = problem.frames;
  const least = await problem.measure(titlesOf(problem, frame, keptAtLeast(problem)));
  return least && least.pages > budget.pages ? least.pages : undefined;
}
