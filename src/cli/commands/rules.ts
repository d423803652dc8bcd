import type { Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import { diskWorld } from '../../node/disk-world.ts';
import type { Project } from '../../project/schema.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { locateProject } from '../on-project.ts';
import { tableOf } from '../table.ts';

/** Adds `rules`: what lint looks for, and how it counts in a project. */
export function addRulesCommand(program: Command, execute: Execute): void {
  program
    .command('rules')
    .description('list what lint looks for; in a project also how it counts there')
    .option('--json', 'as data')
    .action((options: { readonly json?: true }) =>
      execute((context) => listRules(context, options.json === true)),
    );
}

async function listRules(context: CommandContext, isJson: boolean): Promise<CommandResult> {
  const engine = await import('../../build/explain-code.ts');
  const rows = engine.listRules(await settingsOf(context));
  if (isJson) return { diagnostics: [], output: jsonText(rows) };
  const lines = rows.map(({ code, severity, project, summary }) => [
    code,
    project === undefined ? severity : `${project} (${severity})`,
    summary,
  ]);
  return { diagnostics: [], output: tableOf([['CODE', 'SEVERITY', 'FINDS'], ...lines]) };
}

/** The settings of the project, where there is one that can be read. */
async function settingsOf(context: CommandContext): Promise<Project['lint'] | undefined> {
  const { value: folder } = locateProject(context);
  if (folder === undefined) return undefined;
  const { loadProject } = await import('../../project/load-project.ts');
  return loadProject(diskWorld(folder, context.today)).value?.lint;
}
