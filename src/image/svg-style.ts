import { readColour } from './svg-colour.ts';
import { type SvgFault, unsupported } from './svg-fault.ts';
import { readNumber, readNumbers } from './svg-number.ts';

/** How shapes are painted, before transformations: what an element hands on to those inside it. */
export interface SvgStyle {
  /** `#rrggbb` or `none`. */
  readonly fill: string;
  /** `#rrggbb` or `none`. */
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly isEvenOdd: boolean;
}

/** What SVG begins with. */
export const initialStyle: SvgStyle = {
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  isEvenOdd: false,
};

type Reader = (value: string) => Partial<SvgStyle> | undefined;

const readers: Readonly<Record<string, Reader>> = {
  fill: (value) => defined('fill', readColour(value)),
  stroke: (value) => defined('stroke', readColour(value)),
  'stroke-width': (value) => defined('strokeWidth', notNegative(readNumber(value))),
  'stroke-dasharray': (value) => defined('dash', value === 'none' ? [] : dashOf(value)),
  'stroke-linecap': (value) =>
    defined(
      'cap',
      (['butt', 'round', 'square'] as const).find((one) => one === value),
    ),
  'stroke-linejoin': (value) =>
    defined(
      'join',
      (['miter', 'round', 'bevel'] as const).find((one) => one === value),
    ),
  'fill-rule': (value) =>
    ['evenodd', 'nonzero'].includes(value) ? { isEvenOdd: value === 'evenodd' } : undefined,
};

/** Properties of one value that changes nothing. */
const neutral: Readonly<Record<string, RegExp>> = {
  opacity: /^(?:1(?:\.0*)?|100%)$/,
  'fill-opacity': /^(?:1(?:\.0*)?|100%)$/,
  'stroke-opacity': /^(?:1(?:\.0*)?|100%)$/,
  'stroke-dashoffset': /^0(?:px)?$/,
  'stroke-miterlimit': /^(?:4|10)$/,
  display: /^inline$/,
  visibility: /^visible$/,
  overflow: /^(?:visible|hidden)$/,
  'paint-order': /^normal$/,
  'enable-background': /^(?:new|accumulate)/,
  'color-interpolation': /^(?:auto|sRGB)$/,
};

/** Whether an attribute of that name is a property as well. */
export function isProperty(name: string): boolean {
  return Object.hasOwn(readers, name) || Object.hasOwn(neutral, name);
}

/** The properties that an element sets, as attributes and in `style`, which wins. What is not understood is a fault. */
export function readStyle(attributes: ReadonlyMap<string, string>): {
  readonly style: Partial<SvgStyle>;
  readonly faults: readonly SvgFault[];
} {
  const properties = [
    ...[...attributes].filter(([name]) => isProperty(name)),
    ...declarationsOf(attributes.get('style') ?? ''),
  ];
  const faults: SvgFault[] = [];
  let style: Partial<SvgStyle> = {};
  for (const [name, value] of properties) {
    const change = readProperty(name, value.trim());
    if (change) style = { ...style, ...change };
    else faults.push(explain(name, value.trim()));
  }
  return { style, faults };
}

function declarationsOf(style: string): readonly (readonly [string, string])[] {
  return style
    .split(';')
    .filter((declaration) => declaration.trim() !== '')
    .map((declaration) => {
      const [name = '', ...rest] = declaration.split(':');
      return [name.trim().toLowerCase(), rest.join(':')] as const;
    })
    .filter(([name]) => !name.startsWith('-inkscape-'));
}

function readProperty(name: string, value: string): Partial<SvgStyle> | undefined {
  if (value === 'inherit') return {};
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read) return read(value);
  const harmless = Object.hasOwn(neutral, name) ? neutral[name] : undefined;
  return harmless?.test(value) ? {} : undefined;
}

function explain(name: string, value: string): SvgFault {
  const shown = `\`${name}: ${value.slice(0, 40)}\``;
  if (name === 'fill' || name === 'stroke') {
    return unsupported(`${shown} is no plain colour`, 'write colours as `#1a4b7c`');
  }
  if (name.endsWith('opacity')) {
    return unsupported(
      `${shown} lets shine through what is behind`,
      'mix the colours and leave the opacity out',
    );
  }
  return unsupported(
    `the property ${shown} is not supported`,
    'fill and stroke simple shapes with plain colours',
  );
}

function defined<K extends keyof SvgStyle>(
  name: K,
  value: SvgStyle[K] | undefined,
): Partial<SvgStyle> | undefined {
  return value === undefined ? undefined : { [name]: value };
}

function notNegative(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 ? value : undefined;
}

/** All gaps and dashes of length 0 draw a line without gaps. */
function dashOf(value: string): readonly number[] | undefined {
  const lengths = readNumbers(value);
  if (!lengths || lengths.length > 16 || lengths.some((length) => length < 0)) return undefined;
  return lengths.every((length) => length === 0) ? [] : lengths;
}
