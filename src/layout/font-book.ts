/** Design values of a face, in thousandths of the type size. */
export interface FaceMetrics {
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** Text turned into glyphs, in logical order; lengths in thousandths of the type size. The lists run in parallel. */
export interface ShapedText {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** x and y in turn; absent where all are 0. */
  readonly offsets?: readonly number[];
  /** Source text of each glyph; empty for the further glyphs of a cluster. */
  readonly texts: readonly string[];
  /** Sum of the advances. */
  readonly width: number;
}

export interface ShapeOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 15924. */
  readonly script: string;
}

/**
 * All that layout asks of fonts. A version with made-up metrics serves the tests.
 * Results are cached and shared: never change them.
 */
export interface FontBook {
  metrics(face: string): FaceMetrics;
  hasGlyph(face: string, codePoint: number): boolean;
  shape(face: string, text: string, options: ShapeOptions): ShapedText;
}
