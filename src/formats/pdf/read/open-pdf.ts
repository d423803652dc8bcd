import { inflateSync } from 'node:zlib';
import { type ObjectPlace, readPacked, readPlaces } from './object-places.ts';
import { parseValue, type ReadDictionary, type ReadValue } from './parse-value.ts';

/** The objects of a PDF of ours. */
export interface OpenPdf {
  /** The whole file, one character a byte. */
  readonly text: string;
  /** Where each object stands, by its number. */
  readonly places: readonly ObjectPlace[];
  /** The dictionary at its end (7.5.5). */
  readonly trailer: ReadDictionary;
  /** The catalog (ISO 32000-1, 7.7.2). */
  readonly root: ReadDictionary;
  /** The value itself, or what it refers to; `undefined` where there is no such object. */
  resolve(value: ReadValue | undefined): ReadValue | undefined;
  /** The decoded bytes of the stream that a value refers to; `undefined` where it cannot be decoded. */
  stream(
    value: ReadValue | undefined,
  ): { readonly dictionary: ReadDictionary; readonly bytes: Uint8Array } | undefined;
}

/** Of one stream, decoded, in bytes. No brief comes near it. */
const maxStream = 64 * 1024 * 1024;

/**
 * Opens a PDF that `PdfFile` wrote; else says what it is instead. The form of our own files is all that it reads:
 * one stream of cross-references, nothing appended, nothing encrypted. Every step is bounded by the size of the file.
 */
export function openPdf(bytes: Uint8Array): OpenPdf | string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  if (!text.startsWith('%PDF-')) return 'is not a PDF';
  const [, start] = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-64)) ?? [];
  if (start === undefined) return 'does not end as a PDF does';
  const table = readTable(file, text, Number(start));
  // Encrypted files are written by other programs, often in a form that is not read here.
  if (table?.trailer.entries.has('Encrypt') || /\/Encrypt\b/.test(text.slice(-4096))) return 'is encrypted';
  if (!table) return 'is damaged, or was written by another program';
  const find = objectFinder(file, text, table);
  const resolve = (value: ReadValue | undefined) => find(value)?.value;
  const root = resolve(table.trailer.entries.get('Root'));
  if (!isDictionary(root)) return 'is damaged';
  const { places, trailer } = table;
  return { text, places, trailer, root, resolve, stream: (value) => readStream(file, text, find(value)) };
}

interface Table {
  readonly places: readonly ObjectPlace[];
  readonly trailer: ReadDictionary;
}

interface Resolved {
  readonly value: ReadValue;
  /** Where the text goes on behind the value. */
  readonly end: number;
}

/** Reads the cross-reference stream (7.5.8), whose dictionary is the trailer. */
function readTable(file: Buffer, text: string, start: number): Table | undefined {
  const [head] = /^\d{1,10} 0 obj\n/.exec(text.slice(start, start + 32)) ?? [];
  const table = head && readStream(file, text, parseValue(text, start + head.length));
  if (!table || !isDictionary(table.dictionary)) return undefined;
  return { places: readPlaces(table.bytes), trailer: table.dictionary };
}

/** Follows one reference: what it leads to is no reference in files of ours. */
function objectFinder(file: Buffer, text: string, { places }: Table) {
  const inFile = (id: number): Resolved | undefined => {
    const place = places[id];
    const head = `${id} 0 obj\n`;
    return place?.type === 'file' && text.startsWith(head, place.offset)
      ? parseValue(text, place.offset + head.length)
      : undefined;
  };
  // All objects stand in one stream in files of ours.
  const holders = new Map<number, ReturnType<typeof readPacked>>();
  const holder = (id: number) => {
    const known = holders.get(id) ?? readPacked(readStream(file, text, inFile(id)));
    holders.set(id, known);
    return known;
  };
  return (value: ReadValue | undefined): Resolved | undefined => {
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value?.type !== 'reference') return { value, end: 0 };
    const place = places[value.id];
    return place?.type === 'stream' ? holder(place.holder)(value.id, place.index) : inFile(value.id);
  };
}

function readStream(file: Buffer, text: string, resolved: Resolved | undefined) {
  if (!resolved || !isDictionary(resolved.value)) return undefined;
  const dictionary = resolved.value;
  const [head] = /^\s*stream\r?\n/.exec(text.slice(resolved.end, resolved.end + 16)) ?? [];
  const length = dictionary.entries.get('Length');
  if (head === undefined || typeof length !== 'number') return undefined;
  const start = resolved.end + head.length;
  const bytes = inflate(file.subarray(start, start + length));
  return bytes && { dictionary, bytes };
}

function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return new Uint8Array(inflateSync(bytes, { maxOutputLength: maxStream }));
  } catch {
    // Damaged, or larger than is allowed.
    return undefined;
  }
}

/** Whether a value is a dictionary. */
export function isDictionary(value: ReadValue | undefined): value is ReadDictionary {
  return typeof value === 'object' && value?.type === 'dictionary';
}
