/** How the samples of a PNG lie in its data. */
export interface PngShape {
  readonly width: number;
  readonly height: number;
  /** Samples a pixel. */
  readonly channels: number;
  /** Bits a sample. */
  readonly depth: number;
  readonly isInterlaced: boolean;
}

/** Samples as they are stored, one entry each, row by row. */
export type Samples = Uint8Array | Uint16Array;

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly xStep: number;
  readonly yStep: number;
}

/** Adam7 (ISO/IEC 15948, 8.2). */
const passes: readonly Pass[] = [
  { x: 0, y: 0, xStep: 8, yStep: 8 },
  { x: 4, y: 0, xStep: 8, yStep: 8 },
  { x: 0, y: 4, xStep: 4, yStep: 8 },
  { x: 2, y: 0, xStep: 4, yStep: 4 },
  { x: 0, y: 2, xStep: 2, yStep: 4 },
  { x: 1, y: 0, xStep: 2, yStep: 2 },
  { x: 0, y: 1, xStep: 1, yStep: 2 },
];
const wholePass: readonly Pass[] = [{ x: 0, y: 0, xStep: 1, yStep: 1 }];

/** The length that the data must have once they are inflated, in bytes. */
export function dataLength(shape: PngShape): number {
  return sizesOf(shape).reduce((total, { rows, stride }) => total + rows * (stride + 1), 0);
}

/** Undoes filters and interlacing. `data` are changed; `undefined` where a row has an unknown filter. */
export function readScanlines(shape: PngShape, data: Uint8Array): Samples | undefined {
  const count = shape.width * shape.height * shape.channels;
  const samples = shape.depth === 16 ? new Uint16Array(count) : new Uint8Array(count);
  const unit = Math.max((shape.channels * shape.depth) >> 3, 1);
  let at = 0;
  for (const { pass, columns, rows, stride } of sizesOf(shape)) {
    let above: Uint8Array = new Uint8Array(stride);
    for (let row = 0; row < rows; row += 1) {
      const line = data.subarray(at + 1, at + 1 + stride);
      if (!unfilter(data[at] ?? 0, line, above, unit)) return undefined;
      placeLine(shape, samples, line, { pass, columns, row });
      above = line;
      at += stride + 1;
    }
  }
  return samples;
}

function sizesOf({ width, height, channels, depth, isInterlaced }: PngShape) {
  return (isInterlaced ? passes : wholePass)
    .map((pass) => {
      const columns = Math.max(Math.ceil((width - pass.x) / pass.xStep), 0);
      const rows = Math.max(Math.ceil((height - pass.y) / pass.yStep), 0);
      return { pass, columns, rows, stride: Math.ceil((columns * channels * depth) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** Filters predict a byte from those to the left (`unit` bytes away), above, and above left (9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, unit: number): boolean {
  const predict = predictors[filter];
  if (predict === undefined) return false;
  for (let index = 0; index < line.length; index += 1) {
    const left = index < unit ? 0 : (line[index - unit] ?? 0);
    const corner = index < unit ? 0 : (above[index - unit] ?? 0);
    line[index] = (line[index] ?? 0) + predict(left, above[index] ?? 0, corner);
  }
  return true;
}

type Predictor = (left: number, above: number, corner: number) => number;

const predictors: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

interface LinePlace {
  readonly pass: Pass;
  /** Pixels of the line. */
  readonly columns: number;
  readonly row: number;
}

function placeLine(
  shape: PngShape,
  samples: Samples,
  line: Uint8Array,
  { pass, columns, row }: LinePlace,
): void {
  const { width, channels, depth } = shape;
  const first = (pass.y + row * pass.yStep) * width + pass.x;
  for (let column = 0; column < columns; column += 1) {
    const target = (first + column * pass.xStep) * channels;
    for (let channel = 0; channel < channels; channel += 1) {
      samples[target + channel] = sampleAt(line, column * channels + channel, depth);
    }
  }
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const bit = index * depth;
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}
