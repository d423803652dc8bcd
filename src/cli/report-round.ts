import { type Diagnostic, effectiveSeverity } from '../diagnostics/diagnostic.ts';
import { harmless } from '../diagnostics/harmless.ts';
import { jsonEntries } from '../diagnostics/reporters/json.ts';
import type { DiagnosticSource, Round } from './command-result.ts';
import type { GlobalOptions } from './global-options.ts';
import { locateDiagnostics, report } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface RoundOptions extends Pick<GlobalOptions, 'reporter'> {
  readonly isQuiet: boolean;
  readonly colour: boolean;
}

/**
 * Prints a round. People are shown what has come and what has gone; programs get all that is wrong now, as one line of
 * JSON for each round, so that the last line is the state of the project.
 */
export function reportRound(
  terminal: Terminal,
  { found, appeared, gone, source, heading, summary }: Round,
  { reporter, isQuiet, colour }: RoundOptions,
): void {
  const keep = (list: readonly Diagnostic[]) =>
    isQuiet ? list.filter((found) => effectiveSeverity(found) === 'error') : list;
  const forPeople = () =>
    report(keep(appeared), source, { reporter, colour, base: terminal.cwd }) +
    fixedLines(keep(gone), source, terminal.cwd);
  if (!isQuiet) terminal.writeOut(heading);
  terminal.writeError(reporter === 'json' ? jsonLine(keep(found), source) : forPeople());
  if (!isQuiet) terminal.writeOut(summary);
}

function jsonLine(found: readonly Diagnostic[], source: DiagnosticSource | undefined): string {
  const { diagnostics } = locateDiagnostics(found, source, undefined);
  return `${JSON.stringify(jsonEntries(diagnostics))}\n`;
}

function fixedLines(gone: readonly Diagnostic[], source: DiagnosticSource | undefined, base: string): string {
  const { diagnostics } = locateDiagnostics(gone, source, base);
  const lines = diagnostics.map(({ code, message, span }) => {
    const place = span ? `${span.file}:${span.start.line}` : undefined;
    return `fixed: ${code}${harmless(place === undefined ? `, ${message}` : ` in ${place}`)}\n`;
  });
  return lines.join('');
}
