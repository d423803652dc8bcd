import type { Theme } from '../theme/theme.ts';

export type Paper = 'A4' | 'Letter';

/**
 * A stretch of the page's width, in points from the edge where lines start: the left one, or in documents that are read
 * from right to left the right one. All of layout counts so; `mirrorPages` turns the finished pages round.
 */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** How far a block may reach out before the column: into the space that running text leaves free. */
  readonly outset: number;
}

export interface PageGeometry {
  readonly paper: { readonly width: number; readonly height: number };
  /** Where text begins on a page. */
  readonly top: number;
  /** Where text ends. */
  readonly bottom: number;
  /** The column of running text; of several columns the first. */
  readonly column: Column;
  /** All the width between the margins. */
  readonly full: Column;
  /** How many columns running text has. */
  readonly columns: number;
  /** From the start of one column to that of the next. */
  readonly columnStep: number;
}

/** ISO 216 and ANSI sizes, in points. */
const papers = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const satisfies Record<Paper, PageGeometry['paper']>;

/** Columns never get narrower than this, however deep lists are nested. */
const narrowestColumn = 90;

/** Between two columns, in points. */
const gutter = 22;

export function pageGeometry(theme: Theme, paper: Paper): PageGeometry {
  const { columns } = theme;
  const margins = theme.paperMargins[paper] ?? theme.margins;
  const { width, height } = papers[paper];
  const full = { x: margins.left, width: width - margins.left - margins.right, outset: 0 };
  const inset = columns > 1 ? 0 : Math.max(Math.min(theme.inset, full.width - narrowestColumn), 0);
  const columnWidth = (full.width - inset - gutter * (columns - 1)) / columns;
  return {
    paper: papers[paper],
    top: margins.top,
    bottom: height - margins.bottom,
    column: { x: margins.left + inset, width: columnWidth, outset: inset },
    full,
    columns,
    columnStep: columnWidth + gutter,
  };
}

/** The column with all the room before it. */
export function fullWidth(column: Column): Column {
  return { x: column.x - column.outset, width: column.width + column.outset, outset: 0 };
}

/** A column inside a column, as far as there is room. */
export function insideColumn(column: Column, left: number, right = 0): Column {
  const room = Math.max(column.width - narrowestColumn, 0);
  const scale = left + right > room ? room / (left + right) : 1;
  return { x: column.x + left * scale, width: column.width - (left + right) * scale, outset: 0 };
}
