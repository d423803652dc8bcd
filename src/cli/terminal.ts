/** What the command line needs of the process it runs in. A version in memory serves the tests. */
export interface Terminal {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard error is a screen that shows colours. */
  readonly hasColours: boolean;
  /** To standard output. */
  writeOut(text: string): void;
  /** To standard error. */
  writeError(text: string): void;
}
