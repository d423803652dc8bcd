/** Ctrl-C, and the polite request of a system. */
export type InterruptSignal = 'SIGINT' | 'SIGTERM';

/** What the command line needs of the process it runs in. A version in memory serves the tests. */
export interface Terminal {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard error is a screen that shows colours. */
  readonly hasColours: boolean;
  /** Absent where standard error is no screen. */
  readonly screen?: { readonly columns: number };
  /** Threads that run at a time. */
  readonly cores: number;
  /** Milliseconds since some moment. */
  now(): number;
  /** Lets everything else happen that waits, such as a key press. */
  breathe(): Promise<void>;
  /** Calls `stop` where the user or the system wants the program to end; gives a function that ends that. */
  onInterrupt(stop: (signal: InterruptSignal) => void): () => void;
  /** To standard output. */
  writeOut(text: string): void;
  /** To standard error. */
  writeError(text: string): void;
}
