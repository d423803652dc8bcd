import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { applyLintSettings } from './apply-lint-settings.ts';
import { hasErrors } from './has-errors.ts';
import { openProject } from './open-project.ts';
import { type BuiltFile, outputFiles } from './output-files.ts';
import { type BuildRequest, planBuild } from './plan-build.ts';
import { runBuild } from './run-build.ts';

/** What to build; without `asOf` the briefs speak for the world's today. */
export type BriefsRequest = Omit<BuildRequest, 'asOf'> & { readonly asOf?: string };

/**
 * The whole way from a project to the files of its briefs, in memory: `World` in, files out. With an error
 * anywhere there are no files; the diagnostics say why.
 */
export async function buildBriefs(
  world: World,
  request: BriefsRequest = {},
): Promise<Outcome<readonly BuiltFile[]>> {
  const opened = openProject(world);
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const { value: plan, ...planned } = planBuild(opened.value, { asOf: world.today(), ...request });
  const diagnostics = [...opened.diagnostics, ...planned.diagnostics];
  if (!plan || hasErrors(diagnostics)) return { diagnostics };
  const { value: briefs, ...run } = await runBuild(world, opened.value, plan);
  const all = applyLintSettings(opened.value.project, [...diagnostics, ...run.diagnostics]);
  return briefs ? { value: outputFiles(plan.asOf, briefs), diagnostics: all } : { diagnostics: all };
}
