import { inflateSync } from 'node:zlib';
import { isDictionary, type OpenPdf } from './open-pdf.ts';
import { isName, parseValue, type ReadDictionary, type ReadValue } from './parse-value.ts';

/** An object of a PDF. */
export interface PdfObject {
  readonly id: number;
  readonly value: ReadValue;
  /** What its stream holds, decoded; a picture in JPEG stays as it is. */
  readonly content?: Uint8Array;
}

/** Of all streams of a file together, decoded, in bytes. No brief comes near it. */
const maxContent = 256 * 1024 * 1024;

/**
 * Reads all objects of a PDF of ours, those that nothing refers to as well, and accounts for every byte of the file:
 * gives nothing where something is damaged, or stands in none of them.
 */
export function listObjects(pdf: OpenPdf): readonly PdfObject[] | undefined {
  const outer = readOuter(pdf);
  if (!outer) return undefined;
  // A second table would be one that nobody reads.
  if (outer.filter(({ value }) => typeOf(value) === 'XRef').length !== 1) return undefined;
  const holders = outer.filter(({ value }) => typeOf(value) === 'ObjStm');
  const inner = holders.map((holder) => readInner(pdf, holder));
  const packed = pdf.places.filter(({ type }) => type === 'stream');
  const found = inner.flatMap((objects) => objects ?? []);
  // An object that is promised and is not there would be looked for in vain.
  return inner.includes(undefined) || found.length !== packed.length ? undefined : [...outer, ...found];
}

/** The objects that stand in the file itself (ISO 32000-1, 7.3.10), one behind the other. */
function readOuter({ text, places }: OpenPdf): readonly PdfObject[] | undefined {
  const offsets = places
    .flatMap((place, id) => (place.type === 'file' ? [{ id, offset: place.offset }] : []))
    .sort((one, other) => one.offset - other.offset);
  const objects: PdfObject[] = [];
  let cursor = /^%PDF-\d\.\d\n%[^\n]{0,8}\n/.exec(text.slice(0, 32))?.[0].length ?? -1;
  let room = maxContent;
  for (const { id, offset } of offsets) {
    const read = offset === cursor ? readObject(text, id, offset, room) : undefined;
    if (!read) return undefined;
    objects.push(read.object);
    room -= read.object.content?.length ?? 0;
    cursor = read.end;
  }
  return /^startxref\n\d{1,10}\n%%EOF\s*$/.test(text.slice(cursor)) ? objects : undefined;
}

interface ReadObject {
  readonly object: PdfObject;
  /** Where the next one begins. */
  readonly end: number;
}

function readObject(text: string, id: number, offset: number, room: number): ReadObject | undefined {
  const head = `${id} 0 obj\n`;
  const parsed = text.startsWith(head, offset) ? parseValue(text, offset + head.length) : undefined;
  if (!parsed) return undefined;
  const { value, end } = parsed;
  const plain = closing(text, end, /^\s*endobj\n/);
  if (plain !== undefined) return { object: { id, value }, end: plain };
  const start = closing(text, end, /^\s*stream\n/);
  const length = isDictionary(value) ? value.entries.get('Length') : undefined;
  if (start === undefined || !isDictionary(value) || typeof length !== 'number' || length < 0)
    return undefined;
  const after = closing(text, start + length, /^\nendstream\nendobj\n/);
  const content = decode(value, text.slice(start, start + length), room);
  return content && after !== undefined ? { object: { id, value, content }, end: after } : undefined;
}

function closing(text: string, at: number, pattern: RegExp): number | undefined {
  const match = pattern.exec(text.slice(at, at + 32))?.[0];
  return match === undefined ? undefined : at + match.length;
}

function decode({ entries }: ReadDictionary, content: string, room: number): Uint8Array | undefined {
  const bytes = Buffer.from(content, 'latin1');
  const filter = entries.get('Filter');
  if (filter === undefined) return bytes.length <= room ? bytes : undefined;
  const name = isName(filter) ? filter.name : '';
  if (name === 'DCTDecode') return bytes.length <= room ? bytes : undefined;
  if (name !== 'FlateDecode' || room <= 0) return undefined;
  return inflateWhole(bytes, room);
}

/** Inflates a stream that ends where its data end: what stood behind them would be read by nobody. */
function inflateWhole(bytes: Uint8Array, room: number): Uint8Array | undefined {
  try {
    const inflated: unknown = inflateSync(bytes, { maxOutputLength: room, info: true });
    return hasEngine(inflated) && inflated.engine.bytesWritten === bytes.length ? inflated.buffer : undefined;
  } catch {
    // Damaged, or larger than is allowed.
    return undefined;
  }
}

/** What Node gives with `info`, and its types do not know. */
interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

function hasEngine(value: unknown): value is Inflated {
  return typeof value === 'object' && value !== null && 'engine' in value && 'buffer' in value;
}

/** The objects in an object stream (7.5.7), one behind the other, and each where the table of the file says. */
function readInner({ places }: OpenPdf, { id: holder, value, content }: PdfObject) {
  const [first, count] = isDictionary(value) ? [value.entries.get('First'), value.entries.get('N')] : [];
  const text = Buffer.from(content ?? []).toString('latin1');
  if (typeof first !== 'number' || typeof count !== 'number') return undefined;
  const list = text.slice(0, first).trim().split(/\s+/).map(Number);
  if (list.length !== 2 * count) return undefined;
  const objects: PdfObject[] = [];
  let cursor = first;
  for (let index = 0; index < count; index += 1) {
    const [id = -1, offset = -1] = list.slice(2 * index, 2 * index + 2);
    const place = places[id];
    if (place?.type !== 'stream' || place.holder !== holder || place.index !== index) return undefined;
    const parsed = first + offset === cursor ? parseValue(text, cursor) : undefined;
    if (!parsed) return undefined;
    objects.push({ id, value: parsed.value });
    cursor = closing(text, parsed.end, /^\n/) ?? parsed.end;
  }
  return cursor === text.length ? objects : undefined;
}

/** The `Type` of a dictionary (7.3.7). */
export function typeOf(value: ReadValue): string | undefined {
  const type = isDictionary(value) ? value.entries.get('Type') : undefined;
  return isName(type) ? type.name : undefined;
}
