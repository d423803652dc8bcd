import type { ShapedText } from '../font-book.ts';
import type { Stretch } from './itemise.ts';

/** A part of a stretch, shaped. */
export interface Piece {
  readonly stretch: Stretch;
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
  readonly shaped: ShapedText;
  /** How much the place after each glyph stretches beside a space, in thousandths of the type size; see `addGlue`. */
  readonly glue?: readonly number[];
}
