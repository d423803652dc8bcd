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
  /** Parts of the text around that run in a direction of their own, outermost first. */
  readonly isolates?: readonly Isolate[];
}
/** Text that stands apart from what is around it (UAX #9). Runs of one isolate have the same id. */
export interface Isolate {
  readonly id: number;
  readonly direction: 'ltr' | 'rtl';
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
  /** Ragged lines begin where lines start; `left` and `right` are those of the page. */
  readonly align: 'justified' | 'ragged' | 'left' | 'right' | 'center';
  readonly direction: 'ltr' | 'rtl';
  readonly hyphenate: boolean;
}

/**
 * A glyph run placed on a line: `x` from the left edge of the measure, `y` from the baseline (negative: raised). Runs
 * stand in logical order; in one that goes from right to left, offsets put each glyph left of the one before.
 */
export interface LineRun extends GlyphRun {
  /** Points. */
  readonly width: number;
  readonly link?: number;
}

export interface TextLine {
  /** A space or forced break at the end of the line is a last run, of one space, that hangs beyond the width. */
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
