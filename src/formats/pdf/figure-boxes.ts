import type { Layout, PageItem, TagElement, TagNode } from '../../layout/layout.ts';

/** Left, bottom, right and top of an area on its page, in points from the lower left corner. */
export type BoundingBox = readonly [left: number, bottom: number, right: number, top: number];

/** The area that each figure takes up (`BBox`, ISO 32000-1, 14.8.5.4.3), by the id of its element. */
export function figureBoxes(layout: Layout): ReadonlyMap<number, BoundingBox> {
  const figures = new Map<number, number>();
  findFigures(layout.tags, figures);
  const boxes = new Map<number, BoundingBox>();
  for (const item of figures.size === 0 ? [] : layout.pages.flatMap(({ items }) => items)) {
    const figure = item.type !== 'link' && item.owner.type === 'content' && figures.get(item.owner.id);
    if (figure) boxes.set(figure, union(boxes.get(figure), areaOf(item, layout.paper.height)));
  }
  return boxes;
}

/** The figure that each content leaf belongs to. */
function findFigures(node: TagNode, figures: Map<number, number>, figure?: TagElement): void {
  if (node.type === 'content') {
    if (figure) figures.set(node.id, figure.id);
    return;
  }
  const inside = node.role === 'Figure' ? node : figure;
  for (const child of node.children) findFigures(child, figures, inside);
}

function areaOf(item: PageItem, pageHeight: number): BoundingBox {
  if (item.type !== 'glyphs') {
    return [item.x, pageHeight - item.y - item.height, item.x + item.width, pageHeight - item.y];
  }
  const width = (item.advances.reduce((sum, advance) => sum + advance, 0) * item.size) / 1000;
  const baseline = pageHeight - item.y;
  return [item.x, baseline - item.size * descent, item.x + width, baseline + item.size];
}

/** How far letters reach below the baseline, as a part of the type size: enough for any face. */
const descent = 0.3;

function union(a: BoundingBox | undefined, b: BoundingBox): BoundingBox {
  if (a === undefined) return b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
