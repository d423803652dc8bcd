import type { Diagnostic } from './diagnostic.ts';

export interface ReporterOptions {
  /** The text of a file, for the author's own lines; `undefined` where there is none. */
  readText(file: string): string | undefined;
  readonly colour: boolean;
}

/** Diagnostics as text, in the order given, with a line end after the last line. */
export type Reporter = (diagnostics: readonly Diagnostic[], options: ReporterOptions) => string;
