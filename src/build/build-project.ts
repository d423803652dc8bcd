import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { applyLintSettings } from './apply-lint-settings.ts';
import { hasErrors } from './has-errors.ts';
import { inputsDigest } from './inputs-digest.ts';
import type { FileDigest } from './job.ts';
import { loadThemes } from './load-themes.ts';
import { buildManifest, type Manifest, manifestDigest } from './manifest.ts';
import { type OpenProject, openProject } from './open-project.ts';
import type { OutputSink } from './output-sink.ts';
import { type BuildPlan, type BuildRequest, planBuild } from './plan-build.ts';
import { type RunOptions, runBuild } from './run-build.ts';
import type { Shard } from './shard.ts';
import { type ShardOfPlan, shardOfPlan, shardPlan } from './shard-plan.ts';
import { traceWorld, type WorldRead, type WorldTrace } from './world-trace.ts';

/** A build from end to end, without the files. */
export interface ProjectBuild {
  /** What was built; absent where there is an error. */
  readonly value?: ProjectOutput;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that diagnostics speak of and that are no files: Markdown, by its virtual name. */
  readonly texts: ReadonlyMap<string, string>;
  /** What other threads have read. */
  readonly reads: readonly WorldRead[];
}

export interface ProjectOutput {
  /** The output folder that the project names, relative to its own. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** Its file, relative to the output folder; it is not in the sink. */
  readonly file: FileDigest;
}

export interface ProjectBuildOptions extends Omit<RunOptions, 'sink'> {
  /** Where the files go; `folder` is the one that the project names. */
  readonly openSink: (folder: string) => OutputSink;
}

/**
 * The whole way from a project to the files of its briefs. Mistakes in the definitions of briefs are found also where
 * there are some in the corpus, so that one run shows both; nothing is built while there is an error.
 */
export async function buildProject(
  world: World,
  request: BuildRequest,
  { openSink, ...options }: ProjectBuildOptions,
): Promise<ProjectBuild> {
  const trace = request.shard && traceWorld(world);
  const { value: open, ...opened } = openProject(trace?.world ?? world);
  if (!open) return { ...nothing, ...opened };
  const { value: whole, ...planned } = planBuild(open, request);
  const found = [...opened.diagnostics, ...planned.diagnostics];
  const settle = (diagnostics: readonly Diagnostic[]) => applyLintSettings(open.project, diagnostics);
  if (!whole || hasErrors(found)) return { ...nothing, diagnostics: settle(found) };
  const shard = request.shard && trace && shardOf(trace, open, whole, request.shard);
  const plan = shard ? shardPlan(whole, shard) : whole;
  const sink = openSink(open.project.output);
  const {
    value: briefs,
    diagnostics,
    texts,
    reads,
  } = await runBuild(world, open, plan, { ...options, sink });
  const run = { diagnostics: settle([...found, ...diagnostics]), texts, reads };
  if (!briefs) return run;
  const manifest = buildManifest(plan.asOf, briefs, { shard });
  return { ...run, value: { folder: open.project.output, manifest, file: manifestDigest(manifest) } };
}

function shardOf(
  { world, reads }: WorldTrace,
  open: OpenProject,
  whole: BuildPlan,
  shard: Shard,
): ShardOfPlan {
  // Each shard looks at the themes of all.
  loadThemes(world, open, whole);
  return shardOfPlan(whole, shard, inputsDigest(whole, reads()));
}

const nothing = { texts: new Map<string, string>(), reads: [] };
