import type { Box, PageItem, PathItem } from '../layout/layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands behind all. */
export const paperColour = '#ffffff';

/** The colour behind a point: that of the last area below it. `undefined` over a picture of pixels. */
export function colourBehind(below: readonly PageItem[], point: Point): string | undefined {
  let colour: string | undefined = paperColour;
  for (const item of below) {
    if (item.type === 'box' && !isLine(item) && isInArea(item, point)) colour = item.colour;
    else if (item.type === 'image' && isInArea(item, point)) colour = undefined;
    else if (item.type === 'path' && item.fill !== undefined && isInPath(item, point)) colour = item.fill;
  }
  return colour;
}

/** Whether an area may reach a height at all; a path is asked for its edges only. */
export function isAtHeight(item: PageItem, y: number): boolean {
  if (item.type === 'path') return item.fill !== undefined;
  return (item.type === 'box' || item.type === 'image') && y >= item.y && y <= item.y + item.height;
}

/** Of what strikes text through or underlines it, in points. */
const thickestLine = 2;

function isLine({ width, height }: Box): boolean {
  return Math.min(width, height) <= thickestLine;
}

function isInArea({ x, y, width, height }: Pick<Box, 'x' | 'y' | 'width' | 'height'>, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** Counts the edges to the right of the point; curves are taken for their chords. */
function isInPath(item: PathItem, point: Point): boolean {
  const at = { x: point.x - item.x, y: point.y - item.y };
  let isInside = false;
  for (const [from, to] of edgesOf(item.path)) {
    if (from.y > at.y === to.y > at.y) continue;
    const crossing = from.x + ((at.y - from.y) / (to.y - from.y)) * (to.x - from.x);
    if (at.x < crossing) isInside = !isInside;
  }
  return isInside;
}

function edgesOf(path: PathItem['path']): readonly (readonly [Point, Point])[] {
  const edges: (readonly [Point, Point])[] = [];
  let start: Point = { x: 0, y: 0 };
  let pen = start;
  for (const segment of path) {
    const to: Point = segment.type === 'close' ? start : { x: segment.x, y: segment.y };
    if (segment.type === 'move') {
      edges.push([pen, start]);
      start = to;
    } else {
      edges.push([pen, to]);
    }
    pen = to;
  }
  return [...edges, [pen, start]];
}
