import type { Command } from 'commander';
import type { CodeExplanation } from '../../build/explain-code.ts';
import { jsonText } from '../../build/json-text.ts';
import { diagnosticCodes } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../../diagnostics/suggest.ts';
import type { CommandResult, Execute } from '../command-result.ts';

/** Adds `explain-code`: what the code of a diagnostic means. */
export function addExplainCodeCommand(program: Command, execute: Execute): void {
  program
    .command('explain-code')
    .description('tell what the code of a diagnostic means, and what to do about it')
    .argument('<code>', 'such as lint/variant-fidelity')
    .option('--json', 'as data')
    .action((code: string, options: { readonly json?: true }) =>
      execute(() => explain(code, options.json === true ? jsonText : textOf)),
    );
}

async function explain(
  code: string,
  format: (explanation: CodeExplanation) => string,
): Promise<CommandResult> {
  const { explainCode, isCode } = await import('../../build/explain-code.ts');
  if (!isCode(code)) return { diagnostics: [unknownCode(code)] };
  return { diagnostics: [], output: format(explainCode(code)) };
}

function unknownCode(code: string): Diagnostic {
  const codes = Object.keys(diagnosticCodes);
  const { help } = didYouMean(codes.find((known) => known.endsWith(`/${code}`)) ?? suggestName(code, codes));
  return {
    code: 'input/unknown-code',
    message: `\`${code}\` is not the code of a diagnostic`,
    help: help ?? '`briefwright rules` lists those of lint',
  };
}

function textOf({ code, severity, summary, advice, rule }: CodeExplanation): string {
  const lines = [`${code} (${severity})`, '', sentence(summary)];
  if (rule) {
    lines.push('', rule.why, `Source: ${rule.clause}.`);
    for (const example of rule.good.slice(0, 2)) lines.push('', 'Fine:', indent(example));
    for (const example of rule.bad.slice(0, 2)) lines.push('', 'Not so:', indent(example));
  }
  lines.push('', sentence(advice));
  return `${lines.join('\n')}\n`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
