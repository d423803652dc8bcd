import { readNumber, readNumbers } from './svg-number.ts';

type Attributes = ReadonlyMap<string, string>;

/** How the outline of each shape is written as path data; `undefined` where a value is missing or wrong. */
export const outlines: Readonly<Record<string, (attributes: Attributes) => string | undefined>> = {
  path: (attributes) => attributes.get('d') ?? '',
  rect: rectangle,
  circle: (attributes) => {
    const [cx, cy, r] = numbersOf(attributes, ['cx', 'cy', 'r']) ?? [];
    return ellipse(cx, cy, r, r);
  },
  ellipse: (attributes) => {
    const [cx, cy, rx, ry] = numbersOf(attributes, ['cx', 'cy', 'rx', 'ry']) ?? [];
    return ellipse(cx, cy, rx, ry);
  },
  line: (attributes) => {
    const [x1, y1, x2, y2] = numbersOf(attributes, ['x1', 'y1', 'x2', 'y2']) ?? [];
    return x1 === undefined ? undefined : `M${x1} ${y1}L${x2} ${y2}`;
  },
  polyline: (attributes) => polygon(attributes, ''),
  polygon: (attributes) => polygon(attributes, 'Z'),
};

/** The attributes that say where a shape lies, by its name. */
export const outlineAttributes: Readonly<Record<string, readonly string[]>> = {
  path: ['d', 'pathLength'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
};

/** What is not given is 0. */
function numbersOf(attributes: Attributes, names: readonly string[]): readonly number[] | undefined {
  const numbers = names.map((name) => readNumber(attributes.get(name) ?? '0'));
  const known = numbers.filter((value) => value !== undefined);
  return known.length === names.length ? known : undefined;
}

function rectangle(attributes: Attributes): string | undefined {
  const numbers = numbersOf(attributes, ['x', 'y', 'width', 'height']);
  const [givenX, givenY] = ['rx', 'ry'].map((name) => attributes.get(name));
  const radii = [givenX ?? givenY ?? '0', givenY ?? givenX ?? '0'].map(readNumber);
  const [x = 0, y = 0, width = 0, height = 0] = numbers ?? [];
  const [rx = -1, ry = -1] = radii;
  if (!numbers || width < 0 || height < 0 || rx < 0 || ry < 0) return undefined;
  if (width === 0 || height === 0) return '';
  const [a, b] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
  if (a === 0 || b === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const arc = (dx: number, dy: number) => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * a, height - 2 * b];
  return `M${x + a} ${y}h${w}${arc(a, b)}v${h}${arc(-a, b)}h${-w}${arc(-a, -b)}v${-h}${arc(a, -b)}Z`;
}

function ellipse(cx = 0, cy = 0, rx = -1, ry = -1): string | undefined {
  if (rx < 0 || ry < 0) return undefined;
  if (rx === 0 || ry === 0) return '';
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function polygon(attributes: Attributes, end: '' | 'Z'): string | undefined {
  const points = readNumbers(attributes.get('points') ?? '');
  if (!points || points.length % 2 === 1) return undefined;
  return points.length === 0 ? '' : `M${points.join(' ')}${end}`;
}
