/** A place in a text: both numbers start at 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of one file. `end` is the position just after its last character. */
export interface Span {
  /** Path relative to the project folder, with forward slashes. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}
