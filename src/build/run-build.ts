import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { findRulesWithoutEffect } from '../selection/find-rules-without-effect.ts';
import { findUnusedVariants } from '../selection/find-unused-variants.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { type BuiltBrief, buildBrief, type DraftBrief, draftBrief } from './build-brief.ts';
import { type BuildContext, loadBuildContext } from './build-context.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { hasErrors } from './has-errors.ts';
import type { OpenProject } from './open-project.ts';
import type { BuildPlan, PlannedBrief } from './plan-build.ts';

/** What a run over briefs gives, in the order of the plan. */
export interface RunResult<T> extends Outcome<readonly T[]> {
  /** The texts that diagnostics speak of and that are no files: each brief's Markdown, by its virtual name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Builds all briefs of a plan, in memory. All or nothing: an error in one brief leaves no value, so that an
 * output folder never mixes what two states of the corpus say.
 */
export async function runBuild(
  world: World,
  open: OpenProject,
  plan: BuildPlan,
): Promise<RunResult<BuiltBrief>> {
  return runPlan(world, open, plan, buildBrief);
}

/**
 * Takes all briefs of a plan through every pass but the writing of files. It then looks at them together, so the
 * plan has to hold all briefs of the project: for wordings that none uses, and rules that change nothing.
 */
export async function runCheck(
  world: World,
  open: OpenProject,
  plan: BuildPlan,
): Promise<RunResult<DraftBrief>> {
  const run = await runPlan(world, open, plan, async (_context, _planned, draft) => ({
    value: draft,
    diagnostics: [],
  }));
  if (!run.value) return run;
  const selected = run.value.flatMap(({ spec, selection }) => (selection ? [{ spec, selection }] : []));
  const unused = findUnusedVariants(
    open.corpus,
    selected.map(({ selection }) => selection),
  );
  const vain = findRulesWithoutEffect(open.corpus, selected);
  return { ...run, diagnostics: [...run.diagnostics, ...unused, ...vain] };
}

type Finish<T> = (context: BuildContext, planned: PlannedBrief, draft: DraftBrief) => Promise<Outcome<T>>;

async function runPlan<T>(
  world: World,
  open: OpenProject,
  plan: BuildPlan,
  finish: Finish<T>,
): Promise<RunResult<T>> {
  const { take, diagnostics } = collectOutcomes();
  const texts = new Map<string, string>();
  const values: T[] = [];
  const context = take(await loadBuildContext(world, open, plan.briefs)) ?? { open };
  for (const planned of plan.briefs) {
    // What knows no place of its own is about the brief as a whole.
    const { span } = planned.spec;
    const draft = take(atPlace(span, draftBrief(context, planned)));
    const { markdown } = draft ?? {};
    if (markdown) texts.set(markdown.file, markdown.text);
    const value = draft && take(atPlace(span, await finish(context, planned, draft)));
    if (value) values.push(value);
  }
  const found = withoutRepeats(diagnostics);
  return hasErrors(found) ? { diagnostics: found, texts } : { value: values, diagnostics: found, texts };
}

/** One mistake in a template or record shows in every brief that uses it, but is reported once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((found) => [JSON.stringify(found), found])).values()];
}
