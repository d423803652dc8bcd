import { drawFrames } from './draw-frames.ts';
import type { Page, PageItem } from './layout.ts';
import { moveItem } from './move-item.ts';
import type { PlacedFlow, PlacedSlice } from './placed-flow.ts';

/** Puts the pieces of vertical lists on their pages: of each list boxes first, then text in reading order. */
export function placePages(flows: readonly PlacedFlow[]): readonly Page[] {
  const pages: PageItem[][] = Array.from({ length: countPages(flows) }, () => []);
  for (const flow of flows) {
    const boxes = drawFrames(flow);
    for (const { page, item } of flow.extras ?? []) pages[page]?.push(item);
    for (const [index, slice] of flow.slices.entries()) {
      pages[slice.area.page]?.push(
        ...(boxes[index] ?? []),
        ...repeatedHeads(flow, slice),
        ...textOf(flow, slice),
      );
    }
  }
  return pages.map((items, index) => ({ number: index + 1, items }));
}

export function countPages(flows: readonly PlacedFlow[]): number {
  return flows.reduce((most, { slices }) => Math.max(most, (slices.at(-1)?.area.page ?? 0) + 1), 1);
}

function textOf({ pieces }: PlacedFlow, { from, to, tops, area }: PlacedSlice): readonly PageItem[] {
  return pieces
    .slice(from, to)
    .flatMap((piece, index) =>
      piece.items.map((item) => moveItem(item, area.shift, area.top + (tops[index] ?? 0))),
    );
}

function repeatedHeads({ pieces }: PlacedFlow, { from, to, tops, area }: PlacedSlice): readonly PageItem[] {
  const enclosures = from < to ? (pieces[from]?.enclosures ?? []) : [];
  const height = enclosures.reduce((sum, { head }) => sum + head.height, 0);
  let y = area.top + (tops[0] ?? 0) - height;
  return enclosures.flatMap(({ head }) => {
    const top = y;
    y += head.height;
    return head.items.map((item) => moveItem(item, area.shift, top));
  });
}
