import { join, posix } from 'node:path';
import type { Command } from 'commander';
import { compareManifests } from '../../build/compare-manifests.ts';
import { hasErrors } from '../../build/has-errors.ts';
import { isPart } from '../../build/is-part.ts';
import type { Manifest } from '../../build/manifest.ts';
import { sinkBelow } from '../../build/output-sink.ts';
import { type StagedOutputs, stageOutputs } from '../../node/stage-outputs.ts';
import { readBaseline } from '../baseline.ts';
import { briefRow } from '../brief-row.ts';
import { changesText } from '../changes-text.ts';
import type { CommandResult, Execute } from '../command-result.ts';
import { leftText, pathsLeft } from '../left-behind.ts';
import { onProjectFolder } from '../on-project.ts';
import { countOf, tableOf } from '../table.ts';
import type { BuildCall, BuildResult } from './build-call.ts';
import { type BuildFolder, buildFolder } from './build-folder.ts';
import type { StagedBuild } from './build-leakcheck.ts';
import { addBuildOptions, type BuildOptions, buildRequest, findWrongUse } from './build-options.ts';
import { runBuildCall } from './run-build-call.ts';

/** Adds `build`: writes the files of briefs. */
export function addBuildCommand(program: Command, execute: Execute): void {
  const command = program.command('build');
  command.description('build the named briefs, or all; with --audience a brief that needs no definition');
  addBuildOptions(command).action((names: readonly string[], options: BuildOptions) => {
    const mistake = findWrongUse(names, command.optsWithGlobals());
    if (mistake !== undefined) command.error(`error: ${mistake}`);
    return execute((context) =>
      onProjectFolder(context, (project) =>
        buildAsAsked({ context, project, request: buildRequest(context, names, options), options }),
      ),
    );
  });
}

async function buildAsAsked(call: BuildCall): Promise<CommandResult> {
  if (call.options.plan) return (await import('./build-plan.ts')).printPlan(call);
  if (call.options.watch) return (await import('./build-watch.ts')).watchBuild(call, build);
  if (call.options.check) return (await import('./build-check.ts')).checkOutputs(call);
  return build(call);
}

async function build(call: BuildCall): Promise<BuildResult> {
  const { manifestFile, manifestPieces } = await import('../../build/manifest.ts');
  const { context, project, options } = call;
  let target: { readonly folder: BuildFolder; readonly staged: StagedOutputs } | undefined;
  const openSink = (output: string) => {
    const folder = buildFolder(context, project, { out: options.out, output });
    const staged = stageOutputs(folder.root);
    target = { folder, staged };
    return sinkBelow(staged, folder.below);
  };
  try {
    const { value, texts, ...built } = await runBuildCall(call, openSink);
    const source = { ...project, texts };
    if (!value || !target) return { diagnostics: built.diagnostics, source };
    const { folder, staged } = target;
    const standing = join(folder.root, folder.below, manifestFile);
    const before = await readBaseline(context, { named: options.baseline, standing });
    const diagnostics = [...built.diagnostics, ...before.diagnostics];
    if (hasErrors(before.diagnostics)) return { diagnostics, source };
    const { manifest, file } = value;
    const left = context.isQuiet ? '' : await leftByBuildBefore(call, { manifest, folder, staged });
    const path = posix.join(folder.below, file.path);
    if (!staged.has({ ...file, path })) staged.putPieces(path, manifestPieces(manifest));
    if (options.leakcheck) {
      const { findLeaksOfBuild } = await import('./build-leakcheck.ts');
      const leaks = await findLeaksOfBuild(project, { manifest, folder, staged });
      if (leaks.length > 0) return { diagnostics: [...diagnostics, ...leaks], source };
    }
    staged.commit();
    const changes = compareManifests(before.value, manifest, { isPart: isPart(call.request) });
    const lines = options.baseline === undefined ? '' : changesText(changes);
    const proof = options.leakcheck ? 'nothing else inside\n' : '';
    const summary = summaryOf(manifest, folder.name) + left + proof + lines;
    return { diagnostics, source, changes, summary, built: { manifest, folder } };
  } finally {
    target?.staged.discard();
  }
}

/** Which files of the build before, as its manifest has them, are not of this one; a part of the briefs cannot tell. */
async function leftByBuildBefore(
  { request }: BuildCall,
  { manifest, folder, staged }: StagedBuild,
): Promise<string> {
  const { manifestBytes, manifestFile } = await import('../../build/manifest.ts');
  const below = (path: string) => posix.join(folder.below, path);
  const bytes = isPart(request) || request.formats ? undefined : staged.read(below(manifestFile));
  if (!bytes || Buffer.compare(bytes, manifestBytes(manifest)) === 0) return '';
  const { readManifest } = await import('../../build/manifest-schema.ts');
  const paths = pathsLeft(manifest, readManifest(bytes, manifestFile).value);
  return leftText(
    paths.filter((path) => staged.exists(below(path))),
    folder.name,
  );
}

function summaryOf({ briefs }: Manifest, place: string): string {
  const rows = briefs.map((brief) => briefRow(brief, place));
  return `${tableOf(rows)}${countOf(briefs.length, 'brief')} in ${place}\n`;
}
