import type { GlyphRun, Owner } from '../layout.ts';

/** The seam between text and blocks: blocks hand in runs of styled text, and get back lines of glyph runs. */

export interface TextStyle {
  /** Faces to try in order; the first that has the glyph sets it. */
  readonly faces: readonly string[];
  /** Points. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** BCP 47 tag; chooses hyphenation and shaping. */
  readonly language: string;
  /** Points above the baseline, for superscripts. */
  readonly rise?: number;
}

export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly owner: Owner;
  /** Id of the Link element that this text belongs to. */
  readonly link?: number;
  /** Never hyphenated: code, addresses. */
  readonly isVerbatim?: boolean;
}
export interface LineBreak {
  readonly type: 'break';
}
export type ParagraphItem = TextRun | LineBreak;

export interface ParagraphOptions {
  /** Width of the lines, in points. */
  readonly measure: number;
  /** Less room on the first line, in points (negative: more). */
  readonly indent?: number;
  readonly align: 'justified' | 'ragged' | 'right' | 'center';
  readonly direction: 'ltr' | 'rtl';
  readonly hyphenate: boolean;
}

/** A glyph run placed on a line: `x` from the line's left edge, `y` from its baseline (negative: raised). */
export interface LineRun extends GlyphRun {
  /** Points. */
  readonly width: number;
  readonly link?: number;
}

export interface TextLine {
  readonly runs: readonly LineRun[];
  /** Width of what is drawn, in points, trailing space left out. */
  readonly width: number;
  /** It is wider than the measure: there was no place to break. */
  readonly isOverfull: boolean;
}

/** The widths a paragraph asks for, in points: of its longest unbreakable piece, and set on one line. */
export interface ParagraphWidths {
  readonly min: number;
  readonly max: number;
}
