/** A part of a face, ready to be written. */
export interface FontProgram {
  readonly deflated: Uint8Array;
  /** In bytes, before it was compressed. */
  readonly length: number;
  readonly hash: string;
  /** Number of the first glyph that was added; the others follow it. */
  readonly firstGlyph: number;
}

/** What most documents have of a face. */
export interface CommonProgram {
  /** Numbers of the glyphs that every program holds. */
  readonly common: readonly number[];
  /** The program of a document that needs no glyphs but these, the space and the missing glyph. */
  readonly program: FontProgram;
}
