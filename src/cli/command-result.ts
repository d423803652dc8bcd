import type { ManifestChanges } from '../build/compare-manifests.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import type { Terminal } from './terminal.ts';

/** What a command gives back. It prints nothing and decides nothing: `runProgram` does both. */
export interface CommandResult {
  readonly diagnostics: readonly Diagnostic[];
  /** For standard output: what the command was asked for. */
  readonly output?: string;
  /** For standard output too, but left out with `--quiet`: what the command has done. */
  readonly summary?: string;
  /** What the caller asked to fail on was found, though it is no error: the exit code is 1. */
  readonly hasFailed?: boolean;
  /** What the diagnostics speak of. */
  readonly source?: DiagnosticSource;
  /** What was built, beside what stood there before: for job summaries. */
  readonly changes?: ManifestChanges;
}

export interface DiagnosticSource {
  readonly world: World;
  /** The project's folder, absolute. */
  readonly folder: string;
  /** Texts that are no files, by the name that spans give them. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What one build of several tells, of a command that goes on. */
export interface Round {
  /** All that is wrong now. */
  readonly found: readonly Diagnostic[];
  /** What of it was not wrong before. */
  readonly appeared: readonly Diagnostic[];
  /** What is mended. */
  readonly gone: readonly Diagnostic[];
  readonly source: DiagnosticSource | undefined;
  /** What has set it off, and what was done: lines for people, and left out with `--quiet`. */
  readonly heading: string;
  readonly summary: string;
}

/** What every command may know of how it was called. */
export interface CommandContext {
  /** What stands after the program's name. */
  readonly parameters: readonly string[];
  /** The current folder, absolute. */
  readonly cwd: string;
  /** `--project`, as it was given. */
  readonly project: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** When files say that they were made, as `YYYY-MM-DDTHH:MM:SSZ`; absent where nobody says it. */
  readonly created: string | undefined;
  readonly terminal: Terminal;
  /** Nothing is said beside errors. */
  readonly isQuiet: boolean;
  /** Whether what a command changes goes into a job summary. */
  readonly hasSummary: boolean;
  /** Prints what a command that goes on has found and done so far. */
  tell(round: Round): void;
}

/** Runs a command's work, then reports and decides the exit code. */
export type Execute = (work: (context: CommandContext) => Promise<CommandResult>) => Promise<void>;
