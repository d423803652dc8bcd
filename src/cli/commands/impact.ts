import type { Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs } from '../on-project.ts';
import { parseDay } from '../parse-option.ts';

interface ImpactOptions {
  readonly at?: string;
  readonly asOf?: string;
  readonly json?: true;
}

/** Adds `impact`: every text and brief that rests on a source or a finding. */
export function addImpactCommand(program: Command, execute: Execute): void {
  program
    .command('impact')
    .description('every text and every brief that rests on a source or an evidence record')
    .argument('<id>', 'id of a source or an evidence record')
    .option(
      '--at <state>',
      'a commit, tag or branch to look at; or the folder of another copy of the project',
    )
    .option('--as-of <date>', 'the day that the briefs speak for; default: today in UTC', parseDay)
    .option('--json', 'as data')
    .action((id: string, options: ImpactOptions) => execute((context) => impact(context, id, options)));
}

function impact(
  context: CommandContext,
  id: string,
  { at, asOf = context.today, json }: ImpactOptions,
): Promise<CommandResult> {
  return onBriefs({ ...context, at }, { asOf }, async ({ world, open }, plan) => {
    const { findImpact } = await import('../../impact/find-impact.ts');
    const { impactText } = await import('../../impact/impact-text.ts');
    const { value, diagnostics } = await findImpact(world, open, { plan, id });
    return value ? { diagnostics, output: json ? jsonText(value) : impactText(value) } : { diagnostics };
  });
}
