import type { ExitCode } from '../../src/cli/exit-code.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What a terminal is to a test: no screen, one core, and nobody who interrupts. */
export const testTerminal: Omit<Terminal, 'cwd' | 'environment' | 'writeOut' | 'writeError'> = {
  hasColours: false,
  cores: 1,
  now: () => 0,
  breathe: async () => {},
  onInterrupt: () => () => {},
};

export interface Ran {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, in a folder, on 23 November 2026 unless the environment says otherwise. */
export async function runIn(
  cwd: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const exitCode = await runProgram(parameters, {
    cwd,
    environment: { SOURCE_DATE_EPOCH: '1795392000', ...environment },
    ...testTerminal,
    writeOut: (text) => {
      written.stdout += text;
    },
    writeError: (text) => {
      written.stderr += text;
    },
  });
  return { exitCode, ...written };
}
