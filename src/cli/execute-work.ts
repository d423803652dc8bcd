import { effectiveSeverity } from '../diagnostics/diagnostic.ts';
import { DiskTrouble } from '../node/disk-trouble.ts';
import type { CommandContext, CommandResult } from './command-result.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import type { GlobalOptions } from './global-options.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface Surroundings extends Pick<CommandContext, 'today' | 'created'> {
  readonly terminal: Terminal;
}

/** Runs one command's work and prints what it gives: results to standard output, diagnostics to standard error. */
export async function executeWork(
  work: (context: CommandContext) => Promise<CommandResult>,
  options: GlobalOptions,
  { terminal, today, created }: Surroundings,
): Promise<ExitCode> {
  const { cwd } = terminal;
  const isQuiet = options.quiet === true;
  const context = { cwd, project: options.project, today, created, terminal, isQuiet };
  const result = await withoutTrouble(() => work(context));
  const { diagnostics, source, output = '', summary = '' } = result;
  const shown = options.quiet
    ? diagnostics.filter((found) => effectiveSeverity(found) === 'error')
    : diagnostics;
  const colour = options.color && hasColour(terminal);
  terminal.writeError(report(shown, source, { reporter: options.reporter, colour, cwd }));
  terminal.writeOut(options.quiet ? output : output + summary);
  return exitCodeOf(diagnostics, options.maxWarnings);
}

async function withoutTrouble(work: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiskTrouble) return { diagnostics: [error.diagnostic] };
    throw error;
  }
}

/** See no-color.org and force-color.org. */
function hasColour({ environment, hasColours }: Terminal): boolean {
  const { NO_COLOR, FORCE_COLOR } = environment;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== '0' && FORCE_COLOR !== 'false' : hasColours;
}
