import type { PathSegment } from '../../image/image.ts';
import type { PathItem } from '../layout.ts';
import type { ChartCanvas } from './chart-canvas.ts';

interface SymbolPlace {
  /** Of the top left corner of the area around the symbol, in points. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How much of the disc is filled, from 0 to 1. */
  readonly level: number;
}

const ringWidth = 0.9;

/** A disc that is filled clockwise from the top, as far as its level says: it reads without colour. */
export function levelSymbol({ owner, context }: ChartCanvas, place: SymbolPlace): readonly PathItem[] {
  const { x, y, radius, level } = place;
  const { accent } = context.theme.colours;
  const size = 2 * radius;
  const base = { type: 'path', owner, x, y, width: size, height: size } as const;
  if (level >= 1) return [{ ...base, path: [...arc(radius, radius, 1), { type: 'close' }], fill: accent }];
  const ring = { ...base, path: [...arc(radius, radius - ringWidth / 2, 1), { type: 'close' } as const] };
  const stroke = { colour: accent, width: ringWidth };
  if (level <= 0) return [{ ...ring, stroke }];
  const sector: readonly PathSegment[] = [
    ...arc(radius, radius - ringWidth / 2, level),
    { type: 'line', x: radius, y: radius },
    { type: 'close' },
  ];
  return [
    { ...base, path: sector, fill: accent },
    { ...ring, stroke },
  ];
}

/** An arc clockwise from the top around (centre, centre), as one Bézier curve a quarter of a circle or less. */
function arc(centre: number, radius: number, share: number): readonly PathSegment[] {
  const count = Math.max(Math.ceil(share * 4), 1);
  const step = (share * 2 * Math.PI) / count;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  const at = (angle: number) => ({
    x: centre + radius * Math.sin(angle),
    y: centre - radius * Math.cos(angle),
  });
  const curves = Array.from({ length: count }, (_, index): PathSegment => {
    const [from, to] = [index * step, (index + 1) * step];
    const [start, end] = [at(from), at(to)];
    return {
      type: 'curve',
      x1: start.x + reach * Math.cos(from),
      y1: start.y + reach * Math.sin(from),
      x2: end.x - reach * Math.cos(to),
      y2: end.y - reach * Math.sin(to),
      ...end,
    };
  });
  return [{ type: 'move', ...at(0) }, ...curves];
}
