import type { SvgFault } from './svg-fault.ts';
import { unsupported } from './svg-fault.ts';
import { readLength, readNumbers } from './svg-number.ts';

/** The size of a drawing in points, and what brings its coordinates to points. */
export interface SvgFrame {
  readonly width: number;
  readonly height: number;
  readonly transform: string;
}

const noSize = unsupported('the drawing has no size', 'give the element `svg` a `viewBox`');

/** Reads `width`, `height` and `viewBox`. The view is set in the middle of the area and keeps its proportions. */
export function readFrame(attributes: ReadonlyMap<string, string>): SvgFrame | SvgFault {
  const aspect = attributes.get('preserveAspectRatio') ?? 'xMidYMid meet';
  if (!/^xMidYMid(?:\s+meet)?$/.test(aspect.trim())) {
    return unsupported(`\`preserveAspectRatio: ${aspect.slice(0, 40)}\` is not supported`, 'leave it out');
  }
  const view = viewOf(attributes.get('viewBox'));
  if (view === 'wrong') return unsupported('the `viewBox` is no rectangle', 'write it as `0 0 320 200`');
  const { width, height } = settle(sizeOf(attributes.get('width')), sizeOf(attributes.get('height')), view);
  if (!width || !height || width <= 0 || height <= 0 || width > largest || height > largest) return noSize;
  if (!view) return { width, height, transform: `scale(${pixel})` };
  const scale = Math.min(width / view.width, height / view.height);
  const left = (width - view.width * scale) / 2 - view.x * scale;
  const top = (height - view.height * scale) / 2 - view.y * scale;
  return { width, height, transform: `matrix(${scale} 0 0 ${scale} ${left} ${top})` };
}

/** Of a size that is given by half, the other half follows from the proportions of the view. */
function settle(width: number | undefined, height: number | undefined, view: View | undefined) {
  if (!view) return { width, height };
  return {
    width: width ?? (height === undefined ? view.width * pixel : (height * view.width) / view.height),
    height: height ?? (width === undefined ? view.height * pixel : (width * view.height) / view.width),
  };
}

/** In points. */
const pixel = 0.75;
const largest = 20_000;

interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function viewOf(text: string | undefined): View | 'wrong' | undefined {
  if (text === undefined) return undefined;
  const [x = 0, y = 0, width = 0, height = 0, ...rest] = readNumbers(text) ?? [];
  return width > 0.001 && height > 0.001 && rest.length === 0 ? { x, y, width, height } : 'wrong';
}

/** A percentage says how the drawing fits into a page of the web, and nothing here. */
function sizeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readLength(text);
}
