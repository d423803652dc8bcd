import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ChosenBrief } from '../../build/chosen-brief.ts';
import { hasErrors } from '../../build/has-errors.ts';
import { jsonText } from '../../build/json-text.ts';
import type { OpenProject } from '../../build/open-project.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import type { GapName } from '../../coverage/find-gaps.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../../diagnostics/suggest.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs } from '../on-project.ts';
import { parseDay, parseList } from '../parse-option.ts';

/** They stand here too so that help and mistakes need no part of the engine; the type keeps them true. */
const gapNames = {
  orphan: true,
  'empty-cell': true,
  'without-evidence': true,
  'unused-evidence': true,
  'uncited-source': true,
  'unused-variant': true,
} as const satisfies Record<GapName, true>;

/** Adds `coverage`: what the corpus says to whom and where, and what of it reaches nobody. */
export function addCoverageCommand(program: Command, execute: Execute): void {
  program
    .command('coverage')
    .description('what the corpus says to whom and where, and what of it reaches nobody')
    .option('--as-of <date>', 'the day for which it is measured; default: today in UTC', parseDay)
    .option('--json', 'as data')
    .addOption(
      new Option('--format <name>', 'form, on standard output').choices(['text', 'html']).default('text'),
    )
    .option(
      '--fail-on <gaps>',
      `exit with code 1 where there are any of these: ${Object.keys(gapNames).join(', ')}`,
      parseGaps,
    )
    .action((options: CoverageOptions) => execute((context) => coverage(context, options)));
}

interface CoverageOptions {
  readonly asOf?: string;
  readonly json?: true;
  readonly format: 'text' | 'html';
  readonly failOn?: readonly GapName[];
}

async function coverage(context: CommandContext, options: CoverageOptions): Promise<CommandResult> {
  const { asOf = context.today, failOn = [] } = options;
  return onBriefs(context, { asOf }, async ({ world, open }, plan) => {
    const { measureCoverage } = await import('../../coverage/measure-coverage.ts');
    const { chooseBrief } = await import('../../build/prepare-brief.ts');
    const { workbenches } = await import('../../build/workbench.ts');
    const { findGaps } = await import('../../coverage/find-gaps.ts');
    const { corpus } = open;
    const fit = { open, benches: workbenches(world) };
    const specs = plan.briefs.map(({ spec }) => spec);
    const briefs: ChosenBrief[] = [];
    const mistakes: Diagnostic[] = [];
    for (const planned of plan.briefs) {
      const { value, diagnostics: found } = await chooseBrief(fit, planned);
      mistakes.push(...found);
      if (value) briefs.push(value);
    }
    // Figures without a brief that has mistakes would be wrong.
    if (hasErrors(mistakes)) return { diagnostics: mistakes };
    const measured = measureCoverage(corpus, briefs, asOf);
    const diagnostics = findGaps({ corpus, specs, coverage: measured }, failOn);
    return { diagnostics, output: await formatted(open, measured, options) };
  });
}

async function formatted(
  open: OpenProject,
  measured: Coverage,
  { json, format }: CoverageOptions,
): Promise<string> {
  if (json) return jsonText(measured);
  if (format === 'html') {
    const { coverageHtml } = await import('../../coverage/coverage-html.ts');
    const { title, languages } = open.project;
    return coverageHtml(open.corpus, measured, { title, language: languages[0] ?? 'en' });
  }
  const { coverageText } = await import('../../coverage/coverage-text.ts');
  return coverageText(measured);
}

function parseGaps(value: string): readonly GapName[] {
  const names = parseList(value);
  for (const name of names) {
    if (isGap(name)) continue;
    const known = Object.keys(gapNames);
    const { help } = didYouMean(suggestName(name, known));
    throw new InvalidArgumentError(`\`${name}\` is no gap; ${help ?? `there are ${known.join(', ')}`}`);
  }
  return names.filter(isGap);
}

function isGap(name: string): name is GapName {
  return Object.hasOwn(gapNames, name);
}
