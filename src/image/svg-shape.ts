import type { Shape, Stroke } from './image.ts';
import type { SvgFault } from './svg-fault.ts';
import { outlines } from './svg-outline.ts';
import { readPath, scaleOf, type Transforms } from './svg-path.ts';
import type { SvgStyle } from './svg-style.ts';

/** How an element is painted, and where. */
export interface PaintState {
  readonly style: SvgStyle;
  readonly transforms: Transforms;
}

interface ShapeElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The shape that an element draws; `undefined` where it leaves no mark. */
export function readShape(
  { name, attributes }: ShapeElement,
  { style, transforms }: PaintState,
): Shape | SvgFault | undefined {
  const outline = outlines[name]?.(attributes);
  const path = outline === undefined ? undefined : readPath(outline, transforms);
  if (!path) return wrongPart('outline', name);
  const hasStroke = style.stroke !== 'none' && style.strokeWidth > 0;
  const scale = hasStroke ? scaleOf(transforms) : 1;
  if (scale === undefined) return distorted;
  if (path.length === 0 || (!hasStroke && style.fill === 'none')) return undefined;
  return {
    path,
    ...(style.fill === 'none' ? {} : { fill: style.fill }),
    ...(style.isEvenOdd ? { isEvenOdd: true } : {}),
    ...(hasStroke ? { stroke: strokeOf(style, scale) } : {}),
  };
}

/** What is said of a part of an element that cannot be read. */
export function wrongPart(part: string, name: string): SvgFault {
  return {
    code: 'image/damaged',
    message: `the ${part} of a \`${name}\` is not valid or out of bounds`,
    help: 'lengths are plain numbers, such as `12.5`',
  };
}

const distorted: SvgFault = {
  code: 'image/unsupported',
  message: 'a stroke is wider in one direction than in the other',
  help: 'turn the stroke into a path, or scale both directions alike',
};

function strokeOf({ stroke, strokeWidth, dash, cap, join }: SvgStyle, scale: number): Stroke {
  return {
    colour: stroke,
    width: strokeWidth * scale,
    ...(dash.length > 0 ? { dash: dash.map((length) => length * scale) } : {}),
    ...(cap === 'butt' ? {} : { cap }),
    ...(join === 'miter' ? {} : { join }),
  };
}
