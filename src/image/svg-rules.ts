import { type SvgFault, unsupported } from './svg-fault.ts';
import { outlineAttributes, outlines } from './svg-outline.ts';
import { isProperty } from './svg-style.ts';

/** What stands in an SVG and draws nothing: titles, and what drawing programs keep for themselves. */
const silent: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs']);
const containers: ReadonlySet<string> = new Set(['svg', 'g']);

const plainColours = 'fill shapes with plain colours';
const withoutEffects = 'draw it without effects';

/** What to do instead, for elements that drawings often have. */
const cures: Readonly<Record<string, string>> = {
  text: 'turn the text into paths',
  tspan: 'turn the text into paths',
  image: 'show the picture itself as a figure',
  use: 'replace the copies by shapes of their own',
  symbol: 'replace the copies by shapes of their own',
  linearGradient: plainColours,
  radialGradient: plainColours,
  pattern: plainColours,
  filter: withoutEffects,
  mask: withoutEffects,
  clipPath: withoutEffects,
  marker: withoutEffects,
  style: 'write the properties at the shapes, as attributes',
};

const svgNamespace = 'http://www.w3.org/2000/svg';
const webNamespaces: ReadonlySet<string> = new Set(['', svgNamespace, 'http://www.w3.org/1999/xhtml']);
const runs: ReadonlySet<string> = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'handler',
  'listener',
]);

/** An element as the parser gives it: name and attributes, with the namespaces they belong to. */
export interface SvgElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly SvgAttribute[];
}

export interface SvgAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** What an element is: a container, a shape, something that draws nothing, or a fault. */
export type SvgKind = 'container' | 'shape' | 'silent' | SvgFault;

/** Judges an element; inside one that draws nothing, anything may stand that browsers do not act on. */
export function kindOf({ name, namespace }: SvgElement, isInSilence: boolean): SvgKind {
  if (runs.has(name)) return unsafe(`the element \`${name}\` is not allowed in a picture`);
  if (!webNamespaces.has(namespace)) return 'silent';
  if (namespace !== svgNamespace || isInSilence) {
    return unsupported(`the element \`${name}\` is not supported here`, 'take it out of the drawing');
  }
  if (silent.has(name)) return 'silent';
  if (containers.has(name)) return 'container';
  if (Object.hasOwn(outlines, name)) return 'shape';
  const cure = Object.hasOwn(cures, name) ? cures[name] : undefined;
  return unsupported(`the element \`${name}\` is not supported`, cure ?? 'draw with simple shapes');
}

/** Attributes that change nothing in what is drawn. */
const harmless = /^(?:id|version|baseProfile|role|lang|tabindex|focusable|aria-.*|data-.*)$/;
const frame: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height', 'viewBox', 'preserveAspectRatio']);

/** What is wrong with an attribute. */
export function attributeFault(
  { name }: SvgElement,
  { name: attribute, namespace }: SvgAttribute,
): SvgFault | undefined {
  if (/^on/i.test(attribute)) return unsafe(`the attribute \`${attribute}\` runs a script`);
  if (attribute === 'href') return unsafe('the attribute `href` leads out of the picture');
  if (namespace !== '') return undefined;
  if (attribute === 'style' || attribute === 'transform' || isProperty(attribute)) return undefined;
  if (harmless.test(attribute) || (name === 'svg' && frame.has(attribute))) return undefined;
  if (Object.hasOwn(outlineAttributes, name) && outlineAttributes[name]?.includes(attribute))
    return undefined;
  const help = attribute === 'class' ? cures['style'] : undefined;
  return unsupported(
    `the attribute \`${attribute}\` of \`${name}\` is not supported`,
    help ?? 'draw with simple shapes and plain colours',
  );
}

function unsafe(message: string): SvgFault {
  return { code: 'image/unsafe', message, help: 'save the drawing without it' };
}
