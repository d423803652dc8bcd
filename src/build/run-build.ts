import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { findRulesWithoutEffect } from '../selection/find-rules-without-effect.ts';
import { findUnusedVariants } from '../selection/find-unused-variants.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { type BuiltBrief, buildBrief, draftBrief } from './build-brief.ts';
import { type BuildContext, loadBuildContext } from './build-context.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { hasErrors } from './has-errors.ts';
import type { OpenProject } from './open-project.ts';
import type { BuildPlan } from './plan-build.ts';
import { withTheme } from './with-theme.ts';

/** The briefs of a run, in the order of the plan. */
export interface RunResult extends Outcome<readonly BuiltBrief[]> {
  /** The texts that diagnostics speak of and that are no files: each brief's Markdown, by its virtual name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Builds all briefs of a plan, in memory. All or nothing: an error in one brief leaves no value, so that an
 * output folder never mixes what two states of the corpus say.
 */
export async function runBuild(world: World, open: OpenProject, plan: BuildPlan): Promise<RunResult> {
  const { take, diagnostics } = collectOutcomes();
  const texts = new Map<string, string>();
  const value: BuiltBrief[] = [];
  const contexts = take(await loadContexts(world, open, plan)) ?? new Map<string, BuildContext>();
  for (const planned of plan.briefs) {
    const context = contexts.get(planned.spec.theme);
    if (!context) continue;
    // What knows no place of its own is about the brief as a whole.
    const { span } = planned.spec;
    const draft = take(atPlace(span, await draftBrief(context, planned)));
    if (!draft) continue;
    if (draft.markdown) texts.set(draft.markdown.file, draft.markdown.text);
    const brief = take(atPlace(span, await buildBrief(context, planned, draft)));
    if (brief) value.push(brief);
  }
  const found = withoutRepeats(diagnostics);
  if (hasErrors(found)) return { diagnostics: found, texts };
  if (value.length < plan.briefs.length) throw new Error('a pass gave neither a value nor an error');
  return { value, diagnostics: found, texts };
}

/** What the briefs of each theme share, by its name; without the themes that have mistakes. */
async function loadContexts(
  world: World,
  open: OpenProject,
  { briefs, created }: BuildPlan,
): Promise<Outcome<ReadonlyMap<string, BuildContext>>> {
  const { take, diagnostics } = collectOutcomes();
  const contexts = new Map<string, BuildContext>();
  for (const { spec } of briefs) {
    if (contexts.has(spec.theme)) continue;
    const dressed = take(atPlace(spec.spans['/theme'], withTheme(world, open, spec.theme)));
    const alike = briefs.filter((brief) => brief.spec.theme === spec.theme);
    const context = dressed && take(await loadBuildContext(world, dressed, alike));
    if (context) contexts.set(spec.theme, { ...context, ...withoutUndefined({ created }) });
  }
  return { value: contexts, diagnostics };
}

/**
 * Builds all briefs of a plan and looks at them together: for wordings that none uses, and rules that change
 * nothing. The plan has to hold all briefs of the project.
 */
export async function runCheck(world: World, open: OpenProject, plan: BuildPlan): Promise<RunResult> {
  const run = await runBuild(world, open, plan);
  if (!run.value) return run;
  const selections = run.value.map(({ selection }) => selection);
  const unused = findUnusedVariants(open.corpus, selections);
  const vain = findRulesWithoutEffect(open.corpus, run.value);
  return { ...run, diagnostics: [...run.diagnostics, ...unused, ...vain] };
}

/** One mistake shows in every brief of a matrix, but is reported once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((found) => [JSON.stringify(found), found])).values()];
}
