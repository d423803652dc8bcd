import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { applyLintSettings } from './apply-lint-settings.ts';
import { hasErrors } from './has-errors.ts';
import { buildManifest, manifestBytes, manifestFile } from './manifest.ts';
import { openProject } from './open-project.ts';
import { memorySink } from './output-sink.ts';
import { type BuildRequest, planBuild } from './plan-build.ts';
import { runBuild } from './run-build.ts';

/** A file of a build: its path relative to the output folder, with forward slashes, and its content. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What to build; without `asOf` the briefs speak for the world's today. */
export type BriefsRequest = Omit<BuildRequest, 'asOf'> & { readonly asOf?: string };

/**
 * The whole way from a project to the files of its briefs, in memory: `World` in, files out. With an error
 * anywhere there are no files; the diagnostics say why. The manifest comes last.
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
  const sink = memorySink();
  const { value: briefs, ...run } = await runBuild(world, opened.value, plan, { sink });
  const all = applyLintSettings(opened.value.project, [...diagnostics, ...run.diagnostics]);
  if (!briefs) return { diagnostics: all };
  sink.put(manifestFile, manifestBytes(buildManifest(plan.asOf, briefs)));
  return { value: [...sink.files].map(([path, bytes]) => ({ path, bytes })), diagnostics: all };
}
