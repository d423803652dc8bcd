import { SaxesParser } from 'saxes';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Image, Shape } from './image.ts';
import { refuse } from './refusal.ts';
import type { SvgFault } from './svg-fault.ts';
import { readFrame, type SvgFrame } from './svg-frame.ts';
import { isTransform } from './svg-path.ts';
import { attributeFault, kindOf, type SvgElement } from './svg-rules.ts';
import { type PaintState, readShape, wrongPart } from './svg-shape.ts';
import { initialStyle, readStyle } from './svg-style.ts';

/** Bounds that no drawing of simple shapes meets. */
const largestFile = 1024 * 1024;
const mostElements = 5000;
const deepest = 32;
/** One mistake in a drawing program's settings shows in every shape. */
const mostFaults = 10;

/**
 * Reads an SVG of simple shapes with plain colours. Whatever else it holds is reported where it stands, and then there
 * is no picture: nothing is left out in silence. Entities, scripts and references are refused.
 */
export function readSvg(name: string, bytes: Uint8Array): Outcome<Image> {
  if (bytes.length > largestFile) {
    return refuse('image/too-large', `\`${name}\` is larger than 1 MiB`, 'simplify its paths');
  }
  const text = decode(bytes);
  if (text === undefined) return refuse('image/damaged', `\`${name}\` is neither SVG nor another picture`);
  const reading = new SvgReading(name);
  reading.read(text);
  const { frame, shapes, diagnostics } = reading;
  if (diagnostics.length > 0) return { diagnostics };
  if (!frame) return refuse('image/damaged', `\`${name}\` holds no SVG drawing`);
  return { value: { type: 'drawing', width: frame.width, height: frame.height, shapes }, diagnostics };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An element that is open, with what it hands on. */
interface Level extends PaintState {
  readonly isSilent: boolean;
}

class SvgReading {
  readonly shapes: Shape[] = [];
  readonly diagnostics: Diagnostic[] = [];
  frame: SvgFrame | undefined;
  readonly #name: string;
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #levels: Level[] = [];
  #start = { line: 1, column: 1 };
  #elements = 0;
  /** It is no XML: what follows the mistake means nothing. */
  #isBroken = false;

  constructor(name: string) {
    this.#name = name;
    this.#parser.on('error', ({ message }) => {
      this.#report(xmlFault(message));
      this.#isBroken = true;
    });
    this.#parser.on('doctype', () => this.#report(noDoctype));
    this.#parser.on('processinginstruction', () => this.#report(noInstruction));
    this.#parser.on('opentagstart', ({ name: tag }) => {
      const column = this.#parser.columnIndex - tag.length - 1;
      this.#start = { line: this.#parser.line, column: Math.max(column, 1) };
    });
    this.#parser.on('opentag', ({ local, uri, attributes }) => {
      const element = {
        name: local,
        namespace: uri,
        attributes: Object.values(attributes)
          .filter(({ prefix, local: own }) => prefix !== 'xmlns' && own !== 'xmlns')
          .map((attribute) => ({ name: attribute.local, namespace: attribute.uri, value: attribute.value })),
      };
      this.#report(this.#open(element));
    });
    this.#parser.on('closetag', () => {
      this.#levels.pop();
    });
  }

  read(text: string): void {
    // In parts, so that a hostile file is left as soon as it shows itself.
    for (let at = 0; at < text.length && !this.#isHopeless; at += partLength) {
      this.#parser.write(text.slice(at, at + partLength));
    }
    if (!this.#isHopeless) this.#parser.close();
  }

  get #isHopeless(): boolean {
    return this.#isBroken || this.#elements > mostElements || this.diagnostics.length >= mostFaults;
  }

  #open(element: SvgElement): SvgFault | undefined {
    this.#elements += 1;
    const outer = this.#levels.at(-1);
    this.#levels.push(outermost);
    if (this.#elements > mostElements || this.#levels.length > deepest) return tooComplex;
    for (const attribute of element.attributes) this.#report(attributeFault(element, attribute));
    const kind = outer ? kindOf(element, outer.isSilent) : this.#openRoot(element);
    if (typeof kind === 'object') return kind;
    if (kind === 'silent') this.#replaceLevel({ ...outermost, isSilent: true });
    else if (element.name === 'svg' && outer) return nested;
    else return this.#enter(element, kind, outer ?? this.#outermost);
    return undefined;
  }

  #openRoot(element: SvgElement): 'container' | SvgFault {
    if (element.name !== 'svg' || typeof kindOf(element, false) === 'object') return noDrawing;
    const frame = readFrame(plainAttributes(element));
    if ('code' in frame) return frame;
    this.frame = frame;
    return 'container';
  }

  /** What the root inherits: the way from its coordinates to points. */
  get #outermost(): Level {
    return { ...outermost, transforms: this.frame ? [this.frame.transform] : [] };
  }

  #enter(element: SvgElement, kind: 'container' | 'shape', outer: Level): SvgFault | undefined {
    const attributes = plainAttributes(element);
    const { style, faults } = readStyle(attributes);
    for (const fault of faults) this.#report(fault);
    const transform = attributes.get('transform') ?? '';
    if (!isTransform(transform)) return wrongPart('transform', element.name);
    const transforms = [...outer.transforms, ...(transform.trim() === '' ? [] : [transform])];
    const level = { style: { ...outer.style, ...style }, transforms, isSilent: false };
    this.#replaceLevel(level);
    if (kind === 'container') return undefined;
    const shape = readShape({ name: element.name, attributes }, level);
    if (shape && 'code' in shape) return shape;
    if (shape) this.shapes.push(shape);
    return undefined;
  }

  #replaceLevel(level: Level): void {
    this.#levels[this.#levels.length - 1] = level;
  }

  #report(fault: SvgFault | undefined): void {
    if (!fault || this.#isBroken || this.diagnostics.length >= mostFaults) return;
    if (this.diagnostics.some(({ message }) => message === fault.message)) return;
    const end = { line: this.#start.line, column: this.#start.column + 1 };
    this.diagnostics.push({ ...fault, span: { file: this.#name, start: this.#start, end } });
  }
}

const partLength = 64 * 1024;
const outermost: Level = { style: initialStyle, transforms: [], isSilent: false };

const noDrawing: SvgFault = { code: 'image/damaged', message: 'the file holds no SVG drawing' };
const tooComplex: SvgFault = {
  code: 'image/too-large',
  message: `the drawing has more than ${mostElements} elements, or more than ${deepest} inside each other`,
  help: 'simplify it',
};
const noDoctype: SvgFault = {
  code: 'image/unsafe',
  message: 'a document type can define entities and is not allowed in a picture',
  help: 'delete the line `<!DOCTYPE …>`',
};
const noInstruction: SvgFault = {
  code: 'image/unsafe',
  message: 'a processing instruction leads out of the picture',
  help: 'delete the line `<?…?>`',
};
const nested: SvgFault = {
  code: 'image/unsupported',
  message: 'an `svg` inside an `svg` is not supported',
  help: 'group shapes with `g`',
};
function xmlFault(message: string): SvgFault {
  // The parser puts line and column in front of its message.
  const reason = message.replace(/^\S*\d+:\d+:\s*/, '').replace(/\.$/, '');
  return { code: 'image/damaged', message: `the file is not well-formed XML: ${reason}` };
}

function plainAttributes({ attributes }: SvgElement): ReadonlyMap<string, string> {
  return new Map(
    attributes.filter(({ namespace }) => namespace === '').map(({ name, value }) => [name, value]),
  );
}
