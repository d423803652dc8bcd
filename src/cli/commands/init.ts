import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import { assetsTree } from '../../node/disk-world.ts';
import { type OutputFile, writeOutputs } from '../../node/write-outputs.ts';
import type { FileTree } from '../../world.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';

/** Adds `init`: starts a small brief project that builds at once. */
export function addInitCommand(program: Command, execute: Execute): void {
  program
    .command('init')
    .description('start a small brief project that builds at once; nothing is overwritten')
    .argument('[dir]', 'folder of the new project', '.')
    .action((folder: string) => execute((context) => init(context, folder)));
}

async function init({ cwd }: CommandContext, folder: string): Promise<CommandResult> {
  const files = [...starterFiles(assetsTree()), ...(await schemaFiles())];
  const diagnostics = writeOutputs(resolve(cwd, folder), files, { refuseExisting: true });
  if (diagnostics.length > 0) return { diagnostics };
  const place = relative(cwd, resolve(cwd, folder));
  const steps = [...(place === '' ? [] : [`  cd ${place}`]), '  npx briefwright build'];
  const summary = `a brief project stands in ${place === '' ? 'this folder' : place}; next:\n${steps.join('\n')}\n`;
  return { diagnostics, summary };
}

/** The project that the package ships. Package managers drop hidden files, so there they begin with `dot-`. */
function starterFiles(assets: FileTree): readonly OutputFile[] {
  return assets.list('init').flatMap(({ path }) => {
    const bytes = assets.read(path);
    const name = path.slice('init/'.length).replace(/^dot-/, '.');
    return bytes ? [{ path: name, bytes }] : [];
  });
}

async function schemaFiles(): Promise<readonly OutputFile[]> {
  const { jsonSchemaFor, writtenSchemaNames } = await import('../../build/json-schema.ts');
  return writtenSchemaNames.map((name) => ({
    path: `schemas/${name}.schema.json`,
    bytes: new TextEncoder().encode(jsonText(jsonSchemaFor(name))),
  }));
}
