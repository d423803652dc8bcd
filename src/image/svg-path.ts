import svgPath from 'svgpath';
import type { PathSegment } from './image.ts';

/** Transformations in SVG's notation, the innermost last. */
export type Transforms = readonly string[];

const operation = /(?:matrix|translate|scale|rotate|skewX|skewY)\s*\(\s*[\d.eE+\-,\s]+\)/;
const list = new RegExp(`^(?:\\s*${operation.source}\\s*,?)*\\s*$`);
const longestList = 500;

/** Whether a text is a list of transformations. */
export function isTransform(text: string): boolean {
  return text.length <= longestList && list.test(text);
}

const largest = 1_000_000;

/** Path data, transformed, as lines and cubic curves; `undefined` where they are damaged or out of bounds. */
export function readPath(data: string, transforms: Transforms): readonly PathSegment[] | undefined {
  const path = svgPath(data);
  if (hasFault(path)) return undefined;
  for (const transform of transforms.toReversed()) path.transform(transform);
  const segments: PathSegment[] = [];
  // Curves before arcs: what a short curve mirrors is lost once arcs are curves.
  path
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      segments.push(toSegment(segment, { x, y }));
    });
  const isBounded = segments.every((segment) =>
    Object.values(segment).every((value) => typeof value === 'string' || Math.abs(value) <= largest),
  );
  return isBounded ? segments : undefined;
}

/** The library keeps a message instead of throwing, and its types do not say so. */
function hasFault(path: object): boolean {
  return Boolean(Reflect.get(path, 'err'));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function toSegment([command, ...numbers]: readonly (string | number)[], from: Point): PathSegment {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number);
  switch (command) {
    case 'M':
      return { type: 'move', x: a, y: b };
    case 'L':
      return { type: 'line', x: a, y: b };
    case 'H':
      return { type: 'line', x: a, y: from.y };
    case 'V':
      return { type: 'line', x: from.x, y: a };
    case 'C':
      return { type: 'curve', x1: a, y1: b, x2: c, y2: d, x: e, y: f };
    case 'Q':
      return raise(from, { x: a, y: b }, { x: c, y: d });
    default:
      return { type: 'close' };
  }
}

/** A quadratic curve as a cubic one. */
function raise(from: Point, handle: Point, to: Point): PathSegment {
  const between = (start: number, end: number) => start + ((end - start) * 2) / 3;
  return {
    type: 'curve',
    x1: between(from.x, handle.x),
    y1: between(from.y, handle.y),
    x2: between(to.x, handle.x),
    y2: between(to.y, handle.y),
    x: to.x,
    y: to.y,
  };
}

/** By how much transformations enlarge; `undefined` where they do so more in one direction than in another. */
export function scaleOf(transforms: Transforms): number | undefined {
  const [origin, right, down] = readPath('M0 0L1000 0L0 1000', transforms) ?? [];
  if (origin?.type !== 'move' || right?.type !== 'line' || down?.type !== 'line') return undefined;
  const [a, b] = [(right.x - origin.x) / 1000, (right.y - origin.y) / 1000];
  const [c, d] = [(down.x - origin.x) / 1000, (down.y - origin.y) / 1000];
  const scale = Math.hypot(a, b);
  const tolerance = 0.001 * scale * scale;
  const isEven = Math.abs(a * a + b * b - c * c - d * d) <= tolerance && Math.abs(a * c + b * d) <= tolerance;
  return isEven ? scale : undefined;
}
