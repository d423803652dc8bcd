import { isDictionary, type OpenPdf } from './open-pdf.ts';
import { type Operation, parseContent } from './parse-content.ts';
import { isArray, isName, isReference, type ReadDictionary, type ReadValue } from './parse-value.ts';
import { readToUnicode } from './read-to-unicode.ts';
import { textOf } from './text-of.ts';

/** A piece of text on a page, as it is drawn: a text object, or what stands for one. */
export interface PageChunk {
  /** From 1. */
  readonly page: number;
  /** Number of the marked content (MCID) that it belongs to; absent for what is outside the structure. */
  readonly mark?: number;
  /** What a reader copies or hears. */
  readonly spoken: string;
  /** What the glyphs say, where text stands in their place (ISO 32000-1, 14.9.4). */
  readonly drawn?: string;
}

/** Of one page, in bytes; a full one has some twenty thousand. */
const maxContent = 8 * 1024 * 1024;

/** The fonts of a file by their object, so that each is read once. */
export type FontTexts = Map<number, ReadonlyMap<number, string> | undefined>;

export interface PageContext {
  readonly pdf: OpenPdf;
  readonly fonts: FontTexts;
}

/**
 * Reads the text of a page in the order in which it is drawn, which is that of its words in every script. Gives nothing where something on it could show text that
 * is not read here: a font that does not tell its characters, a form, a pattern.
 */
export function readPage(
  context: PageContext,
  page: ReadDictionary,
  number: number,
): readonly PageChunk[] | undefined {
  const { pdf } = context;
  const content = pdf.stream(page.entries.get('Contents'));
  const resources = pdf.resolve(page.entries.get('Resources'));
  if (!content || content.bytes.length > maxContent) return undefined;
  const operations = parseContent(Buffer.from(content.bytes).toString('latin1'));
  if (!operations || !isDictionary(resources)) return undefined;
  const reader = new PageReader(context, resources, number);
  return operations.every((operation) => reader.take(operation)) ? reader.chunks : undefined;
}

interface Mark {
  readonly mark: number | undefined;
  readonly actualText: string | undefined;
}

/** Operators that paint or set what text does not depend on; an operator that is in no list is refused. */
const silent = new Set([
  ...['q', 'Q', 'cm', 'w', 'J', 'j', 'M', 'd', 'ri', 'i', 'm', 'l', 'c', 'v', 'y', 'h', 're'],
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n', 'W', 'W*'],
  ...['CS', 'cs', 'SC', 'sc', 'G', 'g', 'RG', 'rg', 'K', 'k'],
  ...['Tc', 'Tw', 'Tz', 'TL', 'Tr', 'Ts', 'Td', 'TD', 'Tm', 'T*', 'MP'],
]);

class PageReader {
  readonly chunks: PageChunk[] = [];
  readonly #context: PageContext;
  readonly #resources: ReadDictionary;
  readonly #page: number;
  readonly #marks: Mark[] = [];
  #font: ReadonlyMap<number, string> | undefined;
  /** By code. */
  #spoken: string[] = [];
  #drawn: string[] = [];

  constructor(context: PageContext, resources: ReadDictionary, page: number) {
    this.#context = context;
    this.#resources = resources;
    this.#page = page;
  }

  /** Whether the operation is understood. */
  take({ operator, operands }: Operation): boolean {
    switch (operator) {
      case 'Tf':
        return this.#setFont(operands[0]);
      case 'Tj':
      case "'":
      case '"':
        return this.#show(operands.at(-1));
      case 'TJ': {
        const [list] = operands;
        return isArray(list) && list.items.every((item) => typeof item === 'number' || this.#show(item));
      }
      case 'BT':
      case 'ET':
        this.#endChunk();
        return true;
      case 'BMC':
      case 'BDC':
        return this.#begin(operator === 'BDC' ? operands[1] : undefined);
      case 'EMC':
        return this.#end();
      case 'Do':
        return this.#isImage(operands[0]);
      default:
        return silent.has(operator);
    }
  }

  #setFont(name: ReadValue | undefined): boolean {
    const { pdf, fonts } = this.#context;
    const reference = this.#resource('Font', name);
    if (!isReference(reference)) return false;
    if (!fonts.has(reference.id)) fonts.set(reference.id, readToUnicode(pdf, reference));
    this.#font = fonts.get(reference.id);
    return this.#font !== undefined;
  }

  #show(value: ReadValue | undefined): boolean {
    if (!this.#font || typeof value !== 'object' || value?.type !== 'string') return false;
    const { bytes } = value;
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const text = this.#font.get((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)) ?? '';
      this.#drawn.push(text);
      if (!this.#marks.some(({ actualText }) => actualText !== undefined)) this.#spoken.push(text);
    }
    return true;
  }

  #begin(properties: ReadValue | undefined): boolean {
    // A name of a resource, in files of others.
    if (properties !== undefined && !isDictionary(properties)) return false;
    const mark = properties?.entries.get('MCID');
    const actual = properties?.entries.get('ActualText');
    const actualText = actual === undefined ? undefined : textOf(actual);
    if (typeof mark === 'number') this.#endChunk();
    this.#marks.push({ mark: typeof mark === 'number' ? mark : undefined, actualText });
    if (actualText !== undefined) this.#spoken.push(actualText);
    return true;
  }

  #end(): boolean {
    const [last] = this.#marks.slice(-1);
    if (last?.mark !== undefined) this.#endChunk();
    return this.#marks.pop() !== undefined;
  }

  #endChunk(): void {
    const spoken = this.#spoken.join('');
    const drawn = this.#drawn.join('');
    this.#spoken = [];
    this.#drawn = [];
    if (spoken === '' && drawn === '') return;
    const mark = this.#marks.findLast((one) => one.mark !== undefined)?.mark;
    this.chunks.push({
      page: this.#page,
      ...(mark === undefined ? {} : { mark }),
      spoken,
      ...(drawn === spoken ? {} : { drawn }),
    });
  }

  #isImage(name: ReadValue | undefined): boolean {
    const object = this.#context.pdf.resolve(this.#resource('XObject', name));
    const subtype = isDictionary(object) ? object.entries.get('Subtype') : undefined;
    return isName(subtype) && subtype.name === 'Image';
  }

  #resource(kind: string, name: ReadValue | undefined): ReadValue | undefined {
    const kinds = this.#context.pdf.resolve(this.#resources.entries.get(kind));
    return isDictionary(kinds) && isName(name) ? kinds.entries.get(name.name) : undefined;
  }
}
