import type { Command } from 'commander';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs } from '../on-project.ts';
import { parseDay } from '../parse-option.ts';
import { countOf } from '../table.ts';

/** Adds `check`: builds every brief, in memory, and looks at all of them together. */
export function addCheckCommand(program: Command, execute: Execute): void {
  program
    .command('check')
    .description('check the whole project: load it and build every brief, without writing a file')
    .option('--as-of <date>', 'the day the briefs speak for; default: today in UTC', parseDay)
    .action((options: { readonly asOf?: string }) => execute((context) => check(context, options.asOf)));
}

async function check(context: CommandContext, asOf = context.today): Promise<CommandResult> {
  return onBriefs(context, { asOf }, async ({ folder, world, open }, plan) => {
    const { runCheck } = await import('../../build/run-build.ts');
    const { value: built, diagnostics, texts } = await runCheck(world, open, plan);
    const source = { world, folder, texts };
    if (!built) return { diagnostics, source };
    const { recommendations } = open.corpus;
    const counts = `${countOf(recommendations.length, 'recommendation')}, ${countOf(built.length, 'brief')}`;
    return { diagnostics, source, summary: `checked ${counts}\n` };
  });
}
