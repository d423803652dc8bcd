import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { collectOutcomes } from '../../build/collect-outcomes.ts';
import type { FileDigest } from '../../build/job.ts';
import type { Manifest } from '../../build/manifest.ts';
import type { NamedManifest } from '../../build/merge-manifests.ts';
import { noSink } from '../../build/output-sink.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { copyOutputs } from '../../node/copy-outputs.ts';
import { readInput } from '../../node/read-input.ts';
import { stageOutputs } from '../../node/stage-outputs.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { countOf } from '../table.ts';

interface MergeOptions {
  readonly out?: string;
}

/** Adds `merge`: joins what the shards of a build wrote. */
export function addMergeCommand(program: Command, execute: Execute): void {
  program
    .command('merge')
    .description('join what the shards of a build wrote: their files and their manifests')
    .argument('<manifest...>', 'manifests of all shards, each beside its files')
    .option('--out <dir>', 'output folder; default: that of the first manifest')
    .action((names: readonly string[], options: MergeOptions) =>
      execute((context) => merge(context, names, options)),
    );
}

async function merge(
  { cwd }: CommandContext,
  names: readonly string[],
  { out }: MergeOptions,
): Promise<CommandResult> {
  const { readManifest } = await import('../../build/manifest-schema.ts');
  const { mergeManifests } = await import('../../build/merge-manifests.ts');
  const { take, diagnostics } = collectOutcomes();
  const manifests = names.flatMap((name) => {
    const bytes = take(readInput(resolve(cwd, name), name));
    const manifest = bytes && take(readManifest(bytes, name));
    return manifest ? [{ name, manifest }] : [];
  });
  const merged = manifests.length === names.length ? take(mergeManifests(manifests)) : undefined;
  if (!merged) return { diagnostics };
  const folder = out ?? dirname(names[0] ?? '');
  const problems = await writeMerged(resolve(cwd, folder), merged, { cwd, manifests });
  if (problems.length > 0) return { diagnostics: problems };
  const place = relative(cwd, resolve(cwd, folder)) || '.';
  const counts = `${countOf(manifests.length, 'manifest')}: ${countOf(merged.briefs.length, 'brief')}`;
  return { diagnostics, summary: `merged ${counts} in ${place}\n` };
}

interface MergeSource {
  readonly cwd: string;
  readonly manifests: readonly NamedManifest[];
}

/** Writes the files of all shards and the joined manifest, all or none; gives what is wrong with the files. */
async function writeMerged(
  folder: string,
  merged: Manifest,
  { cwd, manifests }: MergeSource,
): Promise<readonly Diagnostic[]> {
  const { manifestBytes, manifestFile } = await import('../../build/manifest.ts');
  const outputs = stageOutputs(folder);
  try {
    // All files are looked at before the first is copied.
    for (const target of [noSink, outputs]) {
      const problems = manifests.flatMap(({ name, manifest }) => {
        const nameOf = (path: string) => join(dirname(name), path);
        return copyOutputs(dirname(resolve(cwd, name)), filesOf(manifest), { target, nameOf });
      });
      if (problems.length > 0) return problems;
    }
    outputs.put(manifestFile, manifestBytes(merged));
    outputs.commit();
    return [];
  } finally {
    outputs.discard();
  }
}

function filesOf({ briefs, images = [] }: Manifest): readonly FileDigest[] {
  return [...briefs.flatMap(({ outputs }) => outputs), ...images];
}
