import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findStale, findStalePictures, type StaleBrief, type StandingFiles } from '../../build/find-stale.ts';
import { isPart } from '../../build/is-part.ts';
import { type Manifest, manifestFile, shardManifestFile } from '../../build/manifest.ts';
import { openProject } from '../../build/open-project.ts';
import { noSink } from '../../build/output-sink.ts';
import type { BuildRequest } from '../../build/plan-build.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import { stageOutputs } from '../../node/stage-outputs.ts';
import { loadProject } from '../../project/load-project.ts';
import type { World } from '../../world.ts';
import { readManifestFile } from '../baseline.ts';
import type { CommandResult } from '../command-result.ts';
import { countOf } from '../table.ts';
import type { BuildCall } from './build-call.ts';
import { type BuildFolder, buildFolder } from './build-folder.ts';
import { runBuildCall } from './run-build-call.ts';

/**
 * Builds in memory and compares with the files that stand. The briefs speak for the day that the standing manifest names,
 * unless the user names one: a gate must not turn red at midnight.
 */
export async function checkOutputs(call: BuildCall): Promise<CommandResult> {
  const folder = standingFolder(call);
  const { value: before, diagnostics: broken } = await readStanding(folder, call.request);
  if (broken.length > 0) return { diagnostics: broken };
  const { asOf = before?.asOf ?? call.request.asOf } = call.options;
  const request = { ...call.request, asOf };
  const files = standingFiles(folder);
  const openSink = () => ({ ...noSink, has: files.has });
  const { value, texts, diagnostics } = await runBuildCall({ ...call, request }, openSink);
  const source = { ...call.project, texts };
  if (!value) return { diagnostics, source };
  const now = value.manifest;
  const stale = findStale(files, { now, before, isPart: isPart(request) });
  const pictures = findStalePictures(files, now);
  if (stale.length + pictures.length === 0) return { diagnostics, source, summary: upToDate(now, folder) };
  const help = `build it again: \`${buildAgain(call, asOf)}\``;
  const spans = recordSpans(call.project.world);
  const found = [
    ...stale.map((brief) => reportBrief(brief, folder, spans)),
    ...pictures.map((path) => reportPicture(path, folder)),
  ];
  return { diagnostics: [...diagnostics, ...found.map((one) => ({ ...one, help }))], source };
}

/** The same call as a command that builds, for the day that was compared. */
function buildAgain({ context: { parameters }, options }: BuildCall, asOf: string): string {
  const words = parameters.filter((word) => word !== '--check').map(quoted);
  return ['briefwright', ...words, ...(options.asOf === undefined ? ['--as-of', asOf] : [])].join(' ');
}

/** A word as shells read it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function standingFiles({ root, below }: BuildFolder): StandingFiles {
  const outputs = stageOutputs(root);
  return {
    has: (file) => outputs.has({ ...file, path: posix.join(below, file.path) }),
    exists: (path) => outputs.exists(posix.join(below, path)),
  };
}

function standingFolder({ context, project, options: { out } }: BuildCall): BuildFolder {
  const output = out === undefined ? (loadProject(project.world).value?.output ?? '') : '';
  return buildFolder(context, project, { out, output });
}

/** The manifest of the shard that is asked for, or else that of the whole. */
async function readStanding(
  { root, below, name }: BuildFolder,
  { shard }: BuildRequest,
): Promise<Outcome<Manifest>> {
  const names = [...(shard ? [shardManifestFile(shard)] : []), manifestFile];
  const standing = names.find((file) => existsSync(join(root, below, file)));
  return standing === undefined
    ? { diagnostics: [] }
    : readManifestFile(join(root, below, standing), join(name, standing));
}

function upToDate({ briefs, asOf }: Manifest, { name }: BuildFolder): string {
  return `${countOf(briefs.length, 'brief')} in ${name} up to date, as of ${asOf}\n`;
}

/** Where records stand, by names such as `recommendations/data-provenance`. */
function recordSpans(world: World): ReadonlyMap<string, Span> {
  const { corpus } = openProject(world).value ?? {};
  const { recommendations = [], evidence = [], sources = [] } = corpus ?? {};
  const entries = Object.entries({ recommendations, evidence, sources }).flatMap(([type, records]) =>
    records.map(({ id, span }) => [`${type}/${id}`, span] as const),
  );
  return new Map(entries);
}

function reportBrief(
  { id, reasons, records }: StaleBrief,
  { name }: BuildFolder,
  spans: ReadonlyMap<string, Span>,
): Diagnostic {
  const [span] = records.flatMap((record) => spans.get(record) ?? []);
  const message = `\`${id}\` in \`${name}\` is not what the project gives: ${reasons.join('; ')}`;
  return { code: 'output/stale', message, ...(span && { span }) };
}

function reportPicture(path: string, { name }: BuildFolder): Diagnostic {
  return {
    code: 'output/stale',
    message: `the picture \`${path}\` in \`${name}\` is not that of the project`,
  };
}
