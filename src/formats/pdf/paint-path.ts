import type { PathSegment, Shape, Stroke } from '../../image/image.ts';
import type { PathItem } from '../../layout/layout.ts';
import { type ContentStream, colourOperands, formatNumber } from './content-stream.ts';

/**
 * Writes a path: its construction, and the operator that fills and strokes it (ISO 32000-1, 8.5). What reaches out of its
 * area is cut off.
 */
export function paintPath(stream: ContentStream, item: PathItem): void {
  const { fill, stroke, path, x, y } = item;
  if ((fill === undefined && stroke === undefined) || path.length === 0) return;
  if (fill !== undefined) stream.setColour(fill);
  const state = [...(fits(item) ? [] : clip(stream, item)), ...(stroke ? strokeState(stroke) : [])];
  const construction = path.map((segment) => construct(stream, segment, { x, y }));
  const drawing = [...construction, operatorOf(item)];
  // How lines are drawn, and what is cut off, is set for this path alone.
  stream.add(...(state.length > 0 ? ['q', ...state, ...drawing, 'Q'] : drawing));
}

/** Whether a path stays in its area; its corners and the ends of its lines may reach out by a line's width. */
function fits({ path, stroke, width, height }: PathItem): boolean {
  const margin = stroke ? stroke.width / 2 : 0;
  const isInside = (value: number, length: number) => {
    return value >= margin - tolerance && value <= length - margin + tolerance;
  };
  return path.every((segment) => {
    if (segment.type === 'close') return true;
    const handles = segment.type === 'curve' ? [segment.x1, segment.x2] : [];
    const others = segment.type === 'curve' ? [segment.y1, segment.y2] : [];
    return (
      [segment.x, ...handles].every((value) => isInside(value, width)) &&
      [segment.y, ...others].every((value) => isInside(value, height))
    );
  });
}

/** Less than can be seen. */
const tolerance = 0.01;

function clip(stream: ContentStream, { x, y, width, height }: PathItem): readonly string[] {
  return [`${stream.point(x, y + height)} ${formatNumber(width)} ${formatNumber(height)} re`, 'W n'];
}

function operatorOf({ fill, isEvenOdd, stroke }: Shape): string {
  if (fill === undefined) return 'S';
  return (stroke === undefined ? 'f' : 'B') + (isEvenOdd ? '*' : '');
}

const caps = { round: 1, square: 2 } as const;
const joins = { round: 1, bevel: 2 } as const;

function strokeState({ colour, width, dash, cap, join }: Stroke): readonly string[] {
  return [
    `${colourOperands(colour)} RG`,
    `${formatNumber(width)} w`,
    ...(dash ? [`[${dash.map(formatNumber).join(' ')}] 0 d`] : []),
    ...(cap ? [`${caps[cap]} J`] : []),
    ...(join ? [`${joins[join]} j`] : []),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function construct(stream: ContentStream, segment: PathSegment, origin: Point): string {
  const at = (x: number, y: number) => stream.point(origin.x + x, origin.y + y);
  switch (segment.type) {
    case 'move':
      return `${at(segment.x, segment.y)} m`;
    case 'line':
      return `${at(segment.x, segment.y)} l`;
    case 'curve': {
      const { x1, y1, x2, y2, x, y } = segment;
      return `${at(x1, y1)} ${at(x2, y2)} ${at(x, y)} c`;
    }
    case 'close':
      return 'h';
  }
}
