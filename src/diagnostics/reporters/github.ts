import { chooseAnnotations } from '../choose-annotations.ts';
import type { Severity } from '../codes.ts';
import { countDiagnostics } from '../count-diagnostics.ts';
import { type Diagnostic, effectiveSeverity } from '../diagnostic.ts';
import { harmless } from '../harmless.ts';
import type { Reporter, ReporterOptions } from '../reporter.ts';
import type { Span } from '../span.ts';
import { withoutCommands, workflowCommand } from '../workflow-commands.ts';
import { reportPretty } from './pretty.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * GitHub's workflow commands: annotations beside the lines of a pull request, errors first, and as many as GitHub keeps.
 * The others stand in the log, in a group that opens.
 */
export const reportGithub: Reporter = (diagnostics, options) => {
  const { annotated, rest } = chooseAnnotations(diagnostics);
  const lines = annotated.map((diagnostic) => annotation(diagnostic, options));
  if (rest.length === 0) return lines.join('');
  const count = countDiagnostics(rest);
  return [
    ...lines,
    workflowCommand('group', {}, `without an annotation: ${count}`),
    withoutCommands(reportPretty(rest, { ...options, colour: false })),
    workflowCommand('endgroup', {}, ''),
    `${count} more, without an annotation: GitHub shows ten of a kind from each step\n`,
  ].join('');
};

function annotation(diagnostic: Diagnostic, { isVirtual }: ReporterOptions): string {
  const { code, span } = diagnostic;
  const place = span && !isVirtual(span.file) ? placeOf(span) : {};
  return workflowCommand(
    commands[effectiveSeverity(diagnostic)],
    { ...place, title: code },
    textOf(diagnostic),
  );
}

/** The log shows this text alone, so that it tells the place again. */
function textOf({ message, span, related = [], help }: Diagnostic): string {
  return [
    harmless(message),
    ...(span ? [`--> ${nameOf(span)}`] : []),
    ...related.map((other) => `--> ${nameOf(other.span)}: ${harmless(other.message)}`),
    ...(help === undefined ? [] : [`help: ${harmless(help)}`]),
  ].join('\n');
}

function nameOf({ file, start }: Span): string {
  return `${harmless(file)}:${start.line}:${start.column}`;
}

/**
 * A span as GitHub has it: lines and columns from 1, the last ones included. Columns may stand only where the first line
 * is the last one too.
 */
function placeOf({ file, start, end }: Span): Readonly<Record<string, string | number | undefined>> {
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const columns = { col: start.column, endColumn: Math.max(start.column, end.column - 1) };
  return { file, line: start.line, endLine, ...(end.line === start.line ? columns : {}) };
}
