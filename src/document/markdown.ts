/** Markdown text and the name it goes by in diagnostics. */
export interface Markdown {
  /** A virtual file name, such as `policymaker-brief.md`. */
  readonly file: string;
  readonly text: string;
}
