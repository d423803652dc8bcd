import { type DocumentParts, sizeOf } from './divide-document.ts';
import type { Piece } from './flow.ts';
import type { PieceSize } from './galley.ts';
import { joinFlows } from './join-flows.ts';
import type { LayoutContext } from './layout-context.ts';
import { countPages } from './place-pages.ts';
import type { PlacedFlow } from './placed-flow.ts';

/** How much room a document takes. Lengths are in points, in one column. */
export interface Extent {
  readonly pages: number;
  /** Of all its text, one below the other; what stands over several columns counts once for each. */
  readonly height: number;
  /** What one page holds, in all its columns. */
  readonly pageHeight: number;
  readonly columns: number;
  /** The largest space between two lines, which vanishes at the top of a page or column. */
  readonly largestSpace: number;
  /** Distance of two lines of running text. */
  readonly leading: number;
  /** Height of the text on each page, by its index. */
  readonly filled: readonly number[];
  /** Height of each heading that links lead to, with all up to the next heading, by the name of its place. */
  readonly parts: ReadonlyMap<string, number>;
  /**
   * What is divided into pages, and where the parts begin and end in it; absent where pages depend on more than that:
   * with notes, with a list of contents, or in several columns.
   */
  readonly galley?: {
    readonly pieces: readonly PieceSize[];
    readonly ranges: ReadonlyMap<string, readonly [number, number]>;
  };
}

/** Measures a document that has been divided into pages. */
export function extentOf(
  { geometry, theme }: LayoutContext,
  { opening, contents, body, notes }: DocumentParts,
  placed: readonly PlacedFlow[],
): Extent {
  const { columns } = geometry;
  const head = [...opening.pieces, ...(contents?.pieces ?? [])];
  const text = [...body.pieces, ...notes.flow.pieces];
  return {
    pages: countPages(placed),
    height: heightOf(head) * columns + heightOf(text),
    pageHeight: (geometry.bottom - geometry.top) * columns,
    columns,
    largestSpace: [...head, ...text].reduce((most, { space }) => Math.max(most, space), 0),
    leading: theme.styles.body.leading,
    filled: filledPages(placed),
    parts: partsOf([...head, ...text]),
    ...(columns === 1 && contents === undefined && notes.flow.pieces.length === 0
      ? { galley: galleyOf(joinFlows([opening, body]).pieces) }
      : {}),
  };
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height, space }) => sum + height + space, 0);
}

function filledPages(placed: readonly PlacedFlow[]): readonly number[] {
  const filled: number[] = new Array<number>(countPages(placed)).fill(0);
  for (const { pieces, slices } of placed) {
    for (const { from, to, area } of slices) {
      filled[area.page] = (filled[area.page] ?? 0) + heightOf(pieces.slice(from, to));
    }
  }
  return filled;
}

function galleyOf(pieces: readonly Piece[]): NonNullable<Extent['galley']> {
  const ranges = new Map<string, readonly [number, number]>();
  let open: readonly [number, readonly string[]] = [0, []];
  const close = (end: number) => {
    const [from, names] = open;
    for (const name of names) ranges.set(name, [from, end]);
  };
  for (const [index, piece] of pieces.entries()) {
    if (!hasHeading(piece)) continue;
    close(index);
    open = [index, namesOf(piece)];
  }
  close(pieces.length);
  return { pieces: pieces.map(sizeOf), ranges };
}

function hasHeading({ marks }: Piece): boolean {
  return marks.some(({ type }) => type === 'heading');
}

function namesOf({ marks }: Piece): readonly string[] {
  return marks.flatMap((mark) => (mark.type === 'destination' ? [mark.name] : []));
}

/** A heading may be the place of several names. */
function partsOf(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  let names: readonly string[] = [];
  for (const piece of pieces) {
    if (hasHeading(piece)) names = namesOf(piece);
    for (const name of names) parts.set(name, (parts.get(name) ?? 0) + piece.height + piece.space);
  }
  return parts;
}
