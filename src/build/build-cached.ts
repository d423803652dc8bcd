import { z } from 'zod';
import type { CacheStore, World } from '../world.ts';
import {
  buildProject,
  type ProjectBuild,
  type ProjectBuildOptions,
  type ProjectOutput,
} from './build-project.ts';
import { type EntryName, readEntry, writeEntry } from './cache-entry.ts';
import { diagnosticSchema } from './diagnostic-schema.ts';
import { type CacheOptions, jobCache, keptContent } from './job-cache.ts';
import { manifestSchema } from './manifest-schema.ts';
import type { OutputSink } from './output-sink.ts';
import type { BuildRequest } from './plan-build.ts';
import { sha256 } from './sha256.ts';
import { traceWorld, type WorldRead, worldComparison, worldReadSchema } from './world-trace.ts';

export interface CachedBuildOptions extends ProjectBuildOptions, CacheOptions {}

/**
 * Builds a project with what earlier runs found out; the result is the same as without. Where all that a run read is as
 * it was, not even the corpus is loaded; else the briefs whose words, theme, fonts or pictures have changed are built.
 */
export async function buildCached(
  world: World,
  store: CacheStore,
  request: BuildRequest,
  { fingerprint, ...options }: CachedBuildOptions,
): Promise<ProjectBuild> {
  const name = entryName(fingerprint, request);
  const known = findRun(world, store, name, options);
  if (known) return known;
  const trace = traceWorld(world);
  const cache = jobCache(trace.world, store, { fingerprint });
  const run = await buildProject(trace.world, request, { ...options, cache });
  if (run.value) keepRun(store, name, run, [...trace.reads(), ...run.reads]);
  return run;
}

function entryName(fingerprint: string, request: BuildRequest): EntryName {
  const key = sha256(JSON.stringify([fingerprint, request]));
  return { name: `runs/${key}`, key };
}

/** The result of a run, its files in the sink; `undefined` where one of them is lost, or anything it read has changed. */
function findRun(
  world: World,
  store: CacheStore,
  name: EntryName,
  { openSink }: ProjectBuildOptions,
): ProjectBuild | undefined {
  const known = readEntry(store, name, runSchema);
  if (!known || !worldComparison(world)(known.reads)) return undefined;
  const { output, diagnostics, texts } = known;
  const isThere = deliver(store, openSink(output.folder), output);
  return isThere ? { value: output, diagnostics, texts: new Map(texts), reads: [] } : undefined;
}

function keepRun(
  store: CacheStore,
  name: EntryName,
  { value: output, diagnostics, texts }: ProjectBuild,
  reads: readonly WorldRead[],
): void {
  writeEntry(store, name, { output, diagnostics, texts: [...texts], reads });
}

const runSchema = z.strictObject({
  output: z.strictObject({ folder: z.string(), manifest: manifestSchema }),
  diagnostics: z.array(diagnosticSchema).readonly(),
  texts: z.array(z.tuple([z.string(), z.string()])).readonly(),
  reads: z.array(worldReadSchema).readonly(),
});

function deliver(store: CacheStore, sink: OutputSink, { manifest }: ProjectOutput): boolean {
  const files = [...manifest.briefs.flatMap(({ outputs }) => outputs), ...(manifest.images ?? [])];
  for (const file of files) {
    if (sink.has(file)) continue;
    const content = keptContent(store, file);
    if (!content) return false;
    sink.put(file.path, content);
  }
  return true;
}
