import { Argument, type Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { ListName, ListRow } from '../../build/list.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs, onProject } from '../on-project.ts';
import { tableOf } from '../table.ts';

/** They stand here too so that help and mistakes need no part of the engine; the type keeps them true. */
const names = {
  recommendations: true,
  briefs: true,
  audiences: true,
  regions: true,
  topics: true,
  templates: true,
  sources: true,
  evidence: true,
} as const satisfies Record<ListName, true>;

/** Adds `list`: the things of a project, as a table or as data. */
export function addListCommand(program: Command, execute: Execute): void {
  program
    .command('list')
    .description('list the things of a project')
    .addArgument(new Argument('<what>', 'which things').choices(Object.keys(names)))
    .option('--json', 'as data')
    .action((what: ListName, options: { readonly json?: true }) =>
      execute((context) => list(context, what, options.json ? jsonText : textOf)),
    );
}

async function list(
  context: CommandContext,
  what: ListName,
  format: (rows: readonly ListRow[]) => string,
): Promise<CommandResult> {
  const { listers } = await import('../../build/list.ts');
  if (what === 'briefs') {
    return onBriefs(context, { asOf: context.today }, (session, { briefs }) => ({
      diagnostics: [],
      output: format(
        listers.briefs(
          session.open,
          briefs.map(({ spec }) => spec),
        ),
      ),
    }));
  }
  return onProject(context, ({ open }) => ({ diagnostics: [], output: format(listers[what](open, [])) }));
}

/** Heads in capitals; the place of a record in one column, as editors understand it. */
function textOf(rows: readonly ListRow[]): string {
  const [first] = rows;
  if (!first) return '';
  const keys = Object.keys(first).filter((key) => key !== 'line');
  const heads = keys.map((key) => key.toUpperCase());
  return tableOf([heads, ...rows.map((row) => keys.map((key) => cellOf(row, key)))]);
}

function cellOf(row: ListRow, key: string): string {
  const value = row[key] ?? '';
  const { line } = row;
  if (key === 'file' && line) return `${value}:${line}`;
  return typeof value === 'object' ? value.join(', ') : String(value);
}
