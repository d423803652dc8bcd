import type { Severity } from '../codes.ts';
import { type Diagnostic, effectiveSeverity } from '../diagnostic.ts';
import type { Reporter } from '../reporter.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub's workflow commands: one annotation a diagnostic, shown beside the line in a pull request. */
export const reportGithub: Reporter = (diagnostics) =>
  diagnostics.map((diagnostic) => `${annotation(diagnostic)}\n`).join('');

function annotation(diagnostic: Diagnostic): string {
  const { message, help } = diagnostic;
  const properties = Object.entries(propertiesOf(diagnostic))
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const text = help === undefined ? message : `${message}\nhelp: ${help}`;
  return `::${commands[effectiveSeverity(diagnostic)]} ${properties}::${escapeData(text)}`;
}

function propertiesOf({ code, span }: Diagnostic): Readonly<Record<string, string | number>> {
  if (span === undefined) return { title: code };
  const { file, start, end } = span;
  return {
    file,
    line: start.line,
    col: start.column,
    endLine: end.line,
    endColumn: end.column,
    title: code,
  };
}

/** The escapes of GitHub's runner for the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
