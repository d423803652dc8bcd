import { Argument, type Command } from 'commander';
import type { SchemaName } from '../../build/json-schema.ts';
import { jsonText } from '../../build/json-text.ts';
import { diskWorld } from '../../node/disk-world.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { locateProject } from '../on-project.ts';

/** They stand here too so that help and mistakes need no part of the engine; the type keeps them true. */
const names = {
  project: true,
  recommendation: true,
  evidence: true,
  source: true,
  taxonomy: true,
  brief: true,
  theme: true,
  'brief-data': true,
  edition: true,
} as const satisfies Record<SchemaName, true>;

/** Adds `schema`: the JSON Schema of a kind of file. */
export function addSchemaCommand(program: Command, execute: Execute): void {
  program
    .command('schema')
    .description(
      'print the JSON Schema of a kind of file; inside a project it knows the facets of the project',
    )
    .addArgument(new Argument('<kind>', 'which kind').choices(Object.keys(names)))
    .action((name: SchemaName) => execute((context) => schema(context, name)));
}

async function schema(context: CommandContext, name: SchemaName): Promise<CommandResult> {
  const { jsonSchemaFor } = await import('../../build/json-schema.ts');
  const { loadProject } = await import('../../project/load-project.ts');
  const { value: folder, diagnostics } = locateProject(context);
  if (folder === undefined && context.project !== undefined) return { diagnostics };
  // A project with mistakes still gets the schemas that help to mend it.
  const project = folder === undefined ? undefined : loadProject(diskWorld(folder, context.today)).value;
  return { diagnostics: [], output: jsonText(jsonSchemaFor(name, Object.keys(project?.facets ?? {}))) };
}
