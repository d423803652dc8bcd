import type { Theme } from '../theme/theme.ts';

export type Paper = 'A4' | 'Letter';

/** A stretch of the page's width, in points from its left edge. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** How far a block may reach out to the left of the column: into the space that running text leaves free. */
  readonly outset: number;
}

export interface PageGeometry {
  readonly paper: { readonly width: number; readonly height: number };
  /** Where text begins on a page. */
  readonly top: number;
  /** Where text ends. */
  readonly bottom: number;
  /** The column of running text. */
  readonly column: Column;
}

/** ISO 216 and ANSI sizes, in points. */
const papers = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const satisfies Record<Paper, PageGeometry['paper']>;

/** Columns never get narrower than this, however deep lists are nested. */
const narrowestColumn = 90;

export function pageGeometry(theme: Theme, paper: Paper): PageGeometry {
  const { margins, inset } = theme;
  const { width, height } = papers[paper];
  return {
    paper: papers[paper],
    top: margins.top,
    bottom: height - margins.bottom,
    column: {
      x: margins.left + inset,
      width: Math.max(width - margins.left - margins.right - inset, narrowestColumn),
      outset: inset,
    },
  };
}

/** The column with all the room to its left. */
export function fullWidth(column: Column): Column {
  return { x: column.x - column.outset, width: column.width + column.outset, outset: 0 };
}

/** A column inside a column, as far as there is room. */
export function insideColumn(column: Column, left: number, right = 0): Column {
  const room = Math.max(column.width - narrowestColumn, 0);
  const scale = left + right > room ? room / (left + right) : 1;
  return { x: column.x + left * scale, width: column.width - (left + right) * scale, outset: 0 };
}
