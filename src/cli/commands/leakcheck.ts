import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { collectOutcomes } from '../../build/collect-outcomes.ts';
import { jsonText } from '../../build/json-text.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { BuiltFiles } from '../../leaks/find-leaks.ts';
import { diskTree } from '../../node/disk-tree.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onProject } from '../on-project.ts';
import { countOf } from '../table.ts';

interface LeakcheckOptions {
  readonly json?: true;
}

/** Adds `leakcheck`: looks into built files for what may not stand there. */
export function addLeakcheckCommand(program: Command, execute: Execute): void {
  program
    .command('leakcheck')
    .description('read all that built files say, and look for what their briefs leave out')
    .argument('<folder>', 'output folder of a build, with its manifest')
    .option('--json', 'as data')
    .action((folder: string, options: LeakcheckOptions) =>
      execute((context) => leakcheck(context, folder, options)),
    );
}

function leakcheck(
  context: CommandContext,
  name: string,
  { json }: LeakcheckOptions,
): Promise<CommandResult> {
  return onProject(context, async ({ world, open, folder }) => {
    const { take, diagnostics } = collectOutcomes();
    const files = take(await openBuiltFolder(resolve(context.cwd, name), name));
    const source = { world, folder };
    if (!files) return { diagnostics, source };
    const { findLeaks } = await import('../../leaks/find-leaks.ts');
    const report = take(findLeaks(open, files));
    if (!report) return { diagnostics, source };
    if (json) return { diagnostics, source, output: jsonText(report) };
    const isClean = diagnostics.length === 0;
    const counts = `${countOf(report.briefs, 'brief')} in ${countOf(report.files, 'file')}`;
    return { diagnostics, source, summary: isClean ? `nothing else inside: ${counts} of ${name}\n` : '' };
  });
}

/** The files of a folder, and its manifests. Hidden files are none of them. */
async function openBuiltFolder(folder: string, name: string): Promise<Outcome<BuiltFiles>> {
  const { isManifestName } = await import('../../build/manifest.ts');
  const { readManifest } = await import('../../build/manifest-schema.ts');
  if (!existsSync(folder)) return cannotRead(`\`${name}\` does not exist`);
  const tree = diskTree(folder);
  const paths = tree.list('').map(({ path }) => path);
  const names = paths.filter(isManifestName);
  if (names.length === 0) return cannotRead(`\`${name}\` holds no manifest of a build`);
  const { take, diagnostics } = collectOutcomes();
  const manifests = names.flatMap((path) => {
    const manifest = take(readManifest(tree.read(path) ?? new Uint8Array(), join(name, path)));
    return manifest ? [{ path, manifest }] : [];
  });
  if (manifests.length < names.length) return { diagnostics };
  return { value: { manifests, paths, read: tree.read, nameOf: (path) => join(name, path) }, diagnostics };
}

function cannotRead(message: string): Outcome<BuiltFiles> {
  return { diagnostics: [{ code: 'input/cannot-read', message }] };
}
