import type { Box, ImageItem, PageItem, PathItem } from '../layout/layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands behind all. */
export const paperColour = '#ffffff';

/** An area that text may stand on. */
export type Ground = Box | ImageItem | (PathItem & { readonly fill: string });

/** Leaves out lines, which strike text through or underline it. */
export function isGround(item: PageItem): item is Ground {
  if (item.type === 'box') return !isLine(item);
  return item.type === 'image' || (item.type === 'path' && item.fill !== undefined);
}

/** A picture of pixels has no one colour. */
export function colourOf(ground: Ground): string | undefined {
  if (ground.type === 'image') return undefined;
  return ground.type === 'box' ? ground.colour : ground.fill;
}

/** The colour behind a point: that of the last ground below it. `undefined` over a picture of pixels. */
export function colourBehind(below: readonly Ground[], point: Point): string | undefined {
  const ground = below.findLast((item) =>
    item.type === 'path' ? isInPath(item, point) : isInArea(item, point),
  );
  return ground ? colourOf(ground) : paperColour;
}

/** Whether a ground may reach a height at all; a path is asked for its edges only. */
export function isAtHeight(ground: Ground, y: number): boolean {
  return ground.type === 'path' || (y >= ground.y && y <= ground.y + ground.height);
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
