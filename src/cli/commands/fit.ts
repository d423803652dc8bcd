import type { Command } from 'commander';
import type { FitReport } from '../../build/fit-report.ts';
import { jsonText } from '../../build/json-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBrief } from '../on-project.ts';
import { parseDay, parsePages } from '../parse-option.ts';
import { countOf, tableOf } from '../table.ts';

interface FitOptions {
  readonly pages?: number;
  readonly asOf?: string;
  readonly prove?: true;
  readonly json?: true;
}

/** Adds `fit`: what a page budget leaves of a brief, and the proof that nothing better fits. */
export function addFitCommand(program: Command, execute: Execute): void {
  program
    .command('fit')
    .description('tell what a page budget leaves of a brief, and build nothing')
    .argument('<brief>', 'id of a brief')
    .option('--pages <n>', 'page budget; default: that of its definition', parsePages)
    .option('--as-of <date>', 'the day the brief speaks for; default: today in UTC', parseDay)
    .option('--prove', 'lay out every better choice too; fail where one fits')
    .option('--json', 'as data')
    .action((brief: string, options: FitOptions) => execute((context) => fitOne(context, brief, options)));
}

function fitOne(
  context: CommandContext,
  name: string,
  { pages, asOf = context.today, prove, json }: FitOptions,
): Promise<CommandResult> {
  return onBrief(context, { name, asOf, pages }, async ({ world, open }, { spec }) => {
    if (!spec.budget) return { diagnostics: [noBudget(spec.id)] };
    const { reportFit } = await import('../../build/fit-report.ts');
    const { workbenches } = await import('../../build/workbench.ts');
    const context = { open, benches: workbenches(world) };
    const { value, diagnostics } = await reportFit(context, spec, { isProved: prove === true });
    if (!value) return { diagnostics };
    const output = json ? jsonText(value) : textOf(value);
    return { diagnostics: [...diagnostics, ...disproof(value)], output };
  });
}

function noBudget(id: string): Diagnostic {
  return {
    code: 'budget/missing',
    message: `the brief \`${id}\` has no page budget`,
    help: 'name one with `--pages`, or with `pages` in its definition',
  };
}

function textOf({ brief, pages, length, worth, recommendations, layouts, proof }: FitReport): string {
  const rows = recommendations.map((item, index) => [
    `${index + 1}.`,
    item.id,
    item.length === 'none' ? 'left out' : item.length,
    String(item.worth),
  ]);
  const lines = [
    `${brief} on ${countOf(pages, 'page')}: all else at ${length} length; worth ${worth}, found in ${countOf(layouts, 'layout')}`,
    '',
    tableOf(rows).trimEnd(),
  ];
  if (proof?.type === 'best') {
    lines.push(
      '',
      `proved: none of the better ones of ${proof.choices} choices fits (${countOf(proof.layouts, 'layout')})`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function disproof({ brief, worth, proof }: FitReport): readonly Diagnostic[] {
  if (proof?.type === 'better') {
    const message = `a better choice fits \`${brief}\`: ${proof.cut.lengths.join(', ')} is worth ${proof.worth}, not ${worth}`;
    return [{ code: 'budget/not-best', message, help: 'this is a bug in briefwright; please report it' }];
  }
  if (proof?.type !== 'too-many') return [];
  const message = `the brief \`${brief}\` has too many choices to lay them all out`;
  return [{ code: 'budget/not-proved', message, help: 'set `select.limit`' }];
}
