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
import { type CacheOptions, fileSchema, jobCache, keptContent } from './job-cache.ts';
import type { Manifest } from './manifest.ts';
import type { OutputSink } from './output-sink.ts';
import { packedManifestSchema, packManifest, unpackManifest } from './pack-manifest.ts';
import type { BuildRequest } from './plan-build.ts';
import { sha256 } from './sha256.ts';
import { traceWorld, worldComparison, worldReadSchema } from './world-trace.ts';

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
  if (run.value) keepRun(store, name, run.value, { ...run, reads: [...trace.reads(), ...run.reads] });
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
  const { folder, packed, file, diagnostics, texts } = known;
  const manifest = unpackManifest(packed);
  if (!manifest || !deliver(store, openSink(folder), manifest)) return undefined;
  return { value: { folder, manifest, file }, diagnostics, texts: new Map(texts), reads: [] };
}

function keepRun(
  store: CacheStore,
  name: EntryName,
  { folder, manifest, file }: ProjectOutput,
  { diagnostics, texts, reads }: Pick<ProjectBuild, 'diagnostics' | 'texts' | 'reads'>,
): void {
  const packed = packManifest(manifest);
  writeEntry(store, name, { folder, packed, file, diagnostics, texts: [...texts], reads });
}

const runSchema = z.strictObject({
  folder: z.string(),
  packed: packedManifestSchema,
  file: fileSchema,
  diagnostics: z.array(diagnosticSchema).readonly(),
  texts: z.array(z.tuple([z.string(), z.string()])).readonly(),
  reads: z.array(worldReadSchema).readonly(),
});

function deliver(store: CacheStore, sink: OutputSink, manifest: Manifest): boolean {
  const files = [...manifest.briefs.flatMap(({ outputs }) => outputs), ...(manifest.images ?? [])];
  for (const file of files) {
    if (sink.has(file)) continue;
    const content = keptContent(store, file);
    if (!content) return false;
    sink.put(file.path, content);
  }
  return true;
}
