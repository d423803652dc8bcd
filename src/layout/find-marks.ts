import type { Mark } from './flow.ts';
import type { Destination, OutlineItem } from './layout.ts';
import type { PlacedFlow } from './placed-flow.ts';

export interface PlacedMark {
  readonly mark: Mark;
  /** From 1. */
  readonly page: number;
  readonly y: number;
}

/** Where the marks of vertical lists have come to stand. */
export function placeMarks(flows: readonly PlacedFlow[]): readonly PlacedMark[] {
  return flows.flatMap(({ pieces, slices }) =>
    slices.flatMap(({ from, to, tops, area }) =>
      pieces.slice(from, to).flatMap((piece, index) => {
        const y = area.top + (tops[index] ?? 0);
        return piece.marks.map((mark) => ({ mark, page: area.page + 1, y }));
      }),
    ),
  );
}

/** The destinations that links may name, sorted. */
export function destinationsOf(marks: readonly PlacedMark[]): readonly Destination[] {
  return marks
    .flatMap(({ mark, page, y }) => (mark.type === 'destination' ? [{ name: mark.name, page, y }] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type OutlineDraft = OutlineItem & { readonly children: OutlineDraft[] };

/** The headings as a tree, each below the nearest one before it of a higher level. */
export function outlineOf(marks: readonly PlacedMark[]): readonly OutlineItem[] {
  const top: OutlineDraft[] = [];
  const open: { readonly role: string; readonly item: OutlineDraft }[] = [];
  for (const { mark, page, y } of marks) {
    if (mark.type !== 'heading') continue;
    const item: OutlineDraft = { title: mark.title, page, y, element: mark.element, children: [] };
    while ((open.at(-1)?.role ?? '') >= mark.role) open.pop();
    (open.at(-1)?.item.children ?? top).push(item);
    open.push({ role: mark.role, item });
  }
  return top;
}
