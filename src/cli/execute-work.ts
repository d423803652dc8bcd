import { basename, dirname, resolve } from 'node:path';
import { type Diagnostic, effectiveSeverity } from '../diagnostics/diagnostic.ts';
import type { ReporterName } from '../diagnostics/reporters/index.ts';
import { withoutCommands } from '../diagnostics/workflow-commands.ts';
import { appendSummary } from '../node/append-summary.ts';
import { findRepository } from '../node/find-repository.ts';
import { writeOutputs } from '../node/write-outputs.ts';
import type { CommandContext, CommandResult, DiagnosticSource, Round } from './command-result.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import type { GlobalOptions } from './global-options.ts';
import { locateDiagnostics, type ReportOptions, report } from './report.ts';
import { reportRound } from './report-round.ts';
import type { Terminal } from './terminal.ts';
import { withoutTrouble } from './without-trouble.ts';

export interface Surroundings extends Pick<CommandContext, 'parameters' | 'today' | 'created'> {
  readonly terminal: Terminal;
}

/** Runs one command's work and prints what it gives: results to standard output, diagnostics to standard error. */
export async function executeWork(
  work: (context: CommandContext) => Promise<CommandResult>,
  options: GlobalOptions,
  { terminal, parameters, today, created }: Surroundings,
): Promise<ExitCode> {
  const { cwd, environment } = terminal;
  const { project, reporter, reportFile, quiet } = options;
  const summaryFile = reporter === 'github' ? environment['GITHUB_STEP_SUMMARY'] || undefined : undefined;
  const isQuiet = quiet === true;
  const hasSummary = summaryFile !== undefined;
  const colour = options.color && hasColour(terminal);
  const tell = (round: Round) => reportRound(terminal, round, { reporter, isQuiet, colour });
  const context = { parameters, cwd, project, today, created, terminal, isQuiet, hasSummary, tell };
  const result = await withoutTrouble(() => work(context));
  const base = baseOf(reporter, terminal, result.source);
  const failures = [
    ...(summaryFile === undefined ? [] : await summarise(summaryFile, result, { base, isQuiet })),
    ...(reportFile === undefined ? [] : writeReport(reportFile, result, { reporter, cwd, base })),
  ];
  const diagnostics = [...result.diagnostics, ...failures];
  show({ ...result, diagnostics }, options, { terminal, base });
  const { output = '', summary = '' } = result;
  terminal.writeOut(quiet ? output : output + summary);
  return result.hasFailed ? 1 : exitCodeOf(diagnostics, options.maxWarnings);
}

/** Prints the diagnostics: in the form that was asked for, or for people where that one goes into a file. */
function show(
  { diagnostics, source }: CommandResult,
  { reporter, reportFile, quiet, color }: GlobalOptions,
  { terminal, base }: { readonly terminal: Terminal; readonly base: string | undefined },
): void {
  const shown = quiet ? diagnostics.filter((found) => effectiveSeverity(found) === 'error') : diagnostics;
  const form =
    reportFile === undefined ? { reporter, base } : { reporter: 'pretty' as const, base: terminal.cwd };
  const text = report(shown, source, { ...form, colour: color && hasColour(terminal) });
  const isLog = terminal.environment['GITHUB_ACTIONS'] && form.reporter === 'pretty';
  terminal.writeError(isLog ? withoutCommands(text) : text);
}

/** Writes all diagnostics to a file; gives what kept it from that. */
function writeReport(
  file: string,
  { diagnostics, source }: CommandResult,
  { cwd, ...form }: Pick<ReportOptions, 'reporter' | 'base'> & { readonly cwd: string },
): readonly Diagnostic[] {
  const bytes = new TextEncoder().encode(report(diagnostics, source, { ...form, colour: false }));
  const path = resolve(cwd, file);
  return writeOutputs(dirname(path), [{ path: basename(path), bytes }]);
}

/**
 * What files are named from: for people the current folder, so that the names can be followed; for services the root of
 * the repository; for programs, which may be anywhere, the project.
 */
function baseOf(
  reporter: ReporterName,
  { cwd, environment }: Terminal,
  source: DiagnosticSource | undefined,
): string | undefined {
  if (reporter === 'json' || !source) return undefined;
  if (reporter === 'pretty') return cwd;
  return findRepository(source.folder, environment['GITHUB_WORKSPACE']) ?? cwd;
}

async function summarise(
  path: string,
  { changes, diagnostics, source }: CommandResult,
  { base, isQuiet }: { readonly base: string | undefined; readonly isQuiet: boolean },
): Promise<readonly Diagnostic[]> {
  if (!changes && diagnostics.length === 0) return [];
  const { jobSummary } = await import('../build/job-summary.ts');
  const located = locateDiagnostics(diagnostics, source, base);
  return appendSummary(path, jobSummary({ changes, diagnostics: located.diagnostics, isQuiet }));
}

/** See no-color.org and force-color.org. */
function hasColour({ environment, hasColours }: Terminal): boolean {
  const { NO_COLOR, FORCE_COLOR } = environment;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== '0' && FORCE_COLOR !== 'false' : hasColours;
}
