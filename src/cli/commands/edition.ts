import type { Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs } from '../on-project.ts';
import { parseDay } from '../parse-option.ts';

/** Adds `edition`: the record of what all briefs say, for later ones to be compared with. */
export function addEditionCommand(program: Command, execute: Execute): void {
  program
    .command('edition')
    .description('print the record of an edition, which `changes-since` in a later brief can name')
    .argument(
      '[state]',
      'a commit, tag or branch; or the folder of another copy; default: the project as it is',
    )
    .option('--as-of <date>', 'the day the briefs spoke for; default: today in UTC', parseDay)
    .action((at: string | undefined, { asOf }: { readonly asOf?: string }) =>
      execute((context) => edition(context, at, asOf ?? context.today)),
    );
}

function edition(context: CommandContext, at: string | undefined, asOf: string): Promise<CommandResult> {
  return onBriefs({ ...context, at }, { asOf }, async ({ world, open }, plan) => {
    const { recordEdition } = await import('../../build/record-edition.ts');
    const { value, diagnostics } = await recordEdition(world, open, plan);
    return value ? { diagnostics, output: jsonText(value) } : { diagnostics };
  });
}
