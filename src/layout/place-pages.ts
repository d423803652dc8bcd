import type { Frame, Piece } from './flow.ts';
import type { Box, Page, PageItem } from './layout.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { PageSlice } from './paginate.ts';

interface PlacedFlow {
  readonly pieces: readonly Piece[];
  readonly frames: readonly Frame[];
  readonly geometry: PageGeometry;
}

/** Puts the pieces of the vertical list on their pages: boxes first, then text in reading order. */
export function placePages(flow: PlacedFlow, slices: readonly PageSlice[]): readonly Page[] {
  const boxes = placeFrames(flow, slices);
  return slices.map((slice, index) => ({
    number: index + 1,
    items: [...(boxes[index] ?? []), ...repeatedHeads(flow, slice), ...textOf(flow, slice)],
  }));
}

function textOf({ pieces, geometry }: PlacedFlow, { from, to, tops }: PageSlice): readonly PageItem[] {
  return pieces
    .slice(from, to)
    .flatMap((piece, index) => piece.items.map((item) => lower(item, geometry.top + (tops[index] ?? 0))));
}

function repeatedHeads({ pieces, geometry }: PlacedFlow, { from }: PageSlice): readonly PageItem[] {
  const enclosures = from === 0 ? [] : (pieces[from]?.enclosures ?? []);
  let y = geometry.top;
  return enclosures.flatMap(({ head }) => {
    const top = y;
    y += head.height;
    return head.items.map((item) => lower(item, top));
  });
}

function lower(item: PageItem, y: number): PageItem {
  return { ...item, y: item.y + y };
}

/** The boxes of each page, outer ones first. A box that runs over several pages is drawn on each of them. */
function placeFrames(flow: PlacedFlow, slices: readonly PageSlice[]): readonly (readonly Box[])[] {
  const boxes: Box[][] = slices.map(() => []);
  const pageOf = slices.flatMap(({ from, to }, page) => new Array<number>(to - from).fill(page));
  for (const frame of flow.frames) {
    const last = pageOf[frame.to - 1] ?? 0;
    for (let page = pageOf[frame.from] ?? 0; page <= last; page += 1) {
      const slice = slices[page];
      if (slice) boxes[page]?.push(...drawFrame(frame, extentOf(flow, frame, slice)));
    }
  }
  return boxes;
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly isLast: boolean;
}

function extentOf({ pieces, geometry }: PlacedFlow, frame: Frame, slice: PageSlice): Extent {
  const first = Math.max(frame.from, slice.from);
  const last = Math.min(frame.to, slice.to) - 1;
  const isFirstOnPage = first === slice.from;
  const around = pieces[first]?.enclosures.slice(0, frame.level) ?? [];
  const inside = pieces[last + 1]?.enclosures.slice(frame.level) ?? [];
  const isLast = frame.to <= slice.to;
  const firstTop = slice.tops[first - slice.from] ?? 0;
  const lastBottom = (slice.tops[last - slice.from] ?? 0) + (pieces[last]?.height ?? 0);
  const top = frame.from < slice.from ? sum(around.map(({ head }) => head.height)) : firstTop;
  return {
    top: frame.bleeds && isFirstOnPage ? 0 : geometry.top + top,
    bottom: geometry.top + lastBottom + (isLast ? 0 : sum(inside.map(({ tail }) => tail))),
    isLast,
  };
}

function drawFrame(frame: Frame, { top, bottom, isLast }: Extent): readonly Box[] {
  const { x, width, fill, bar, underline } = frame;
  const owner = { type: 'artifact', kind: 'background' } as const;
  const area = { type: 'box', owner, x, y: top, width, height: bottom - top } as const;
  return [
    ...(fill ? [{ ...area, colour: fill }] : []),
    ...(bar ? [{ ...area, width: bar.width, colour: bar.colour }] : []),
    ...(underline && isLast
      ? [{ ...area, y: bottom, height: underline.height, colour: underline.colour }]
      : []),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
