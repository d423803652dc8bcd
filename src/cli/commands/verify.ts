import { resolve } from 'node:path';
import type { Command } from 'commander';
import { collectOutcomes } from '../../build/collect-outcomes.ts';
import type { DataDifference } from '../../build/compare-data.ts';
import type { LineDifference } from '../../build/compare-lines.ts';
import { jsonText } from '../../build/json-text.ts';
import type { Verification } from '../../build/verify-pdf.ts';
import { readInput } from '../../node/read-input.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onProject } from '../on-project.ts';
import { countOf } from '../table.ts';

interface VerifyOptions {
  readonly json?: true;
}

/** Adds `verify`: compares PDFs with what the project gives today. */
export function addVerifyCommand(program: Command, execute: Execute): void {
  program
    .command('verify')
    .description('build the briefs of PDFs again, and tell what differs in the files or the project')
    .argument('<file...>', 'PDFs that build wrote')
    .option('--json', 'as data')
    .action((files: readonly string[], options: VerifyOptions) =>
      execute((context) => verify(context, files, options)),
    );
}

function verify(
  context: CommandContext,
  files: readonly string[],
  { json }: VerifyOptions,
): Promise<CommandResult> {
  return onProject(context, async ({ world, open, folder }) => {
    const { verifyPdf } = await import('../../build/verify-pdf.ts');
    const { take, diagnostics } = collectOutcomes();
    const values: Verification[] = [];
    for (const name of new Set(files)) {
      const bytes = take(readInput(resolve(context.cwd, name), name));
      const value = bytes && take(await verifyPdf(world, open, { name, bytes }));
      if (value) values.push(value);
    }
    const source = { world, folder };
    if (json) return { diagnostics, source, output: jsonText(values) };
    return { diagnostics, source, summary: values.map(describe).join('') };
  });
}

/** Differences of one file that are shown in full; with `--json` there are all. */
const maxShown = 12;

function describe(verification: Verification): string {
  const { file, brief, isIdentical, data, text } = verification;
  if (isIdentical) return `${file}: identical to the brief ${brief}\n`;
  const more = data.length - maxShown;
  const lines = [
    `${file}: differs from the brief ${brief}`,
    ...(data.length > 0 ? [`  data: ${countOf(data.length, 'difference')}`] : []),
    ...data.slice(0, maxShown).flatMap(dataLines),
    ...(more > 0 ? [`    and ${more} more; --json lists all`] : []),
    ...(text ? textLines(text) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function dataLines({ pointer, record, file, project, repeats }: DataDifference): readonly string[] {
  const [ours, theirs] = aroundDifference(file, project);
  return [
    `    ${pointer}${record === undefined ? '' : ` (${record})`}${repeats > 0 ? `, and ${countOf(repeats, 'place')} more` : ''}`,
    `      file:    ${ours}`,
    `      project: ${theirs}`,
  ];
}

function textLines({ line, file, project }: LineDifference): readonly string[] {
  return [
    `  text: from line ${line} on`,
    ...file.map((text) => `    - ${shorten(text, 0)}`),
    ...project.map((text) => `    + ${shorten(text, 0)}`),
  ];
}

/** Both texts, cut so that where they part can be seen. */
function aroundDifference(file = '(nothing)', project = '(nothing)'): readonly [string, string] {
  const [a, b] = [[...file], [...project]];
  const parting = a.findIndex((character, index) => character !== b[index]);
  const start = Math.max(0, (parting < 0 ? a.length : parting) - 40);
  return [shorten(file, start), shorten(project, start)];
}

const maxWidth = 120;

/** A text on one line, from a character on; what controls a terminal is left out. */
function shorten(text: string, start: number): string {
  const characters = [...text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')];
  const shown = characters.slice(start, start + maxWidth).join('');
  return `${start > 0 ? '…' : ''}${shown}${start + maxWidth < characters.length ? '…' : ''}`;
}
