import type { Diagnostic } from './diagnostic.ts';

export interface ReporterOptions {
  /** The text of a file, for the author's own lines; `undefined` where there is none. */
  readText(file: string): string | undefined;
  /** Whether a file is none on the disk of the user: Markdown in memory, or a file of the package. */
  isVirtual(file: string): boolean;
  /** The project's own file: the place of what has none, for readers that ask for one. */
  readonly projectFile: string;
  readonly colour: boolean;
  /** The program that found the diagnostics. */
  readonly tool: { readonly name: string; readonly version: string };
}

/** Diagnostics as text, in the order given, with a line end after the last line. */
export type Reporter = (diagnostics: readonly Diagnostic[], options: ReporterOptions) => string;
