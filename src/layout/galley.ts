/** A piece of a vertical list as the paginator sees it: heights and the break before it. Lengths are in points. */
export interface PieceSize {
  readonly height: number;
  /** Before the piece; none at the top of a page. */
  readonly space: number;
  /** Cost of a page break before the piece; `forbidden` keeps it with the one before. */
  readonly penalty: number;
  /** What a break before the piece takes up at the top of the new page. */
  readonly head: number;
  /** What a break before the piece takes up at the bottom of the old page. */
  readonly tail: number;
}

/** How far the list of notes must have come on the page of a piece: counts of pieces of notes from the start. */
export interface NoteDemand {
  /** Where the last note that the text so far refers to has begun. */
  readonly begun: number;
  /** Where it stands whole. */
  readonly whole: number;
}

/** What is divided into pages: the text, and the notes that it refers to, in that order. */
export interface Galley {
  readonly pieces: readonly PieceSize[];
  readonly notes: readonly PieceSize[];
  /** One for each piece of the text; no list where there are no notes. */
  readonly demands: readonly NoteDemand[];
}

/** A part of a vertical list on one page: the pieces from `from` up to `to`, each with the y of its top from there. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly tops: readonly number[];
}

/** What stands on one page, or in one column of it. */
export interface PageSlice extends Slice {
  /** At the foot. */
  readonly notes: Slice;
}
