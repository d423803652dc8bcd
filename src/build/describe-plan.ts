import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { type BriefInputs, briefInputs } from './brief-inputs.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { generator } from './generator.ts';
import { hasErrors } from './has-errors.ts';
import { loadThemes } from './load-themes.ts';
import type { OpenProject } from './open-project.ts';
import type { BuildPlan, PlannedOutput } from './plan-build.ts';
import { prepareBrief } from './prepare-brief.ts';
import { withoutRepeats } from './without-repeats.ts';
import { workbenches } from './workbench.ts';

/** What a build would make, and from what: the data of `build --plan --json`. It depends on the input alone. */
export interface PlanDescription {
  readonly generator: { readonly name: string; readonly version: string };
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Sorted by id. */
  readonly briefs: readonly PlanEntry[];
}

export interface PlanEntry {
  readonly id: string;
  readonly audience: string;
  readonly region: string;
  readonly language: string;
  readonly template: string;
  readonly theme: string;
  readonly edition: string | null;
  readonly inputs: BriefInputs;
  /** Paths are relative to the output folder. */
  readonly outputs: readonly PlannedOutput[];
}

/**
 * Describes a plan. Each brief is taken as far as its words, for digests of what it is made from; only those with a
 * page budget are laid out.
 */
export async function describePlan(
  world: World,
  open: OpenProject,
  plan: BuildPlan,
): Promise<Outcome<PlanDescription>> {
  const { take, diagnostics } = collectOutcomes();
  const themes = take(loadThemes(world, open, plan));
  const context = { open, benches: workbenches(world) };
  const briefs: PlanEntry[] = [];
  for (const planned of plan.briefs) {
    const { spec, outputs } = planned;
    const { brief, job } = take(atPlace(spec.span, await prepareBrief(context, planned, plan))) ?? {};
    const ownTheme = themes?.get(spec.theme);
    if (!brief || !job || !ownTheme) continue;
    const { id, audience, region, language, template, theme, edition = null } = spec;
    const inputs = briefInputs(open.corpus, ownTheme, brief, job.markdown);
    briefs.push({ id, audience, region, language, template, theme, edition, inputs, outputs });
  }
  const found = withoutRepeats(diagnostics);
  if (hasErrors(found)) return { diagnostics: found };
  return { value: { generator, asOf: plan.asOf, briefs }, diagnostics: found };
}
