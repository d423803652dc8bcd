import type { PdfDictionary, PdfReference } from './pdf-value.ts';

/** The parts of a PDFKit document that briefwright relies on; most of them are not documented. */
export interface PdfKitInternals extends AsyncIterable<Uint8Array> {
  readonly _root: PdfReference & {
    data: {
      readonly Pages: PdfReference & { readonly data: { readonly Kids: PdfReference[]; Count: number } };
      readonly Names: PdfReference;
      readonly ViewerPreferences: PdfReference;
    };
  };
  /** Written as the `/ID` of the file when it is closed. */
  _id: Uint8Array;
  /** Number of objects that were made and not yet written: the file is closed when there are none. */
  readonly _waiting: number;
  /** Where each object begins, in the order of their numbers from 1. */
  readonly _offsets: readonly (number | null | undefined)[];
  /** Number of bytes written so far. */
  readonly _offset: number;
  readonly info: Record<string, unknown>;
  /** The information dictionary, written by `end`. */
  readonly _info?: PdfReference;
  readonly outline: { readonly dictionary: PdfReference };
  ref(data: PdfDictionary): PdfReference;
  /** Writes the XMP metadata. */
  endMetadata(): void;
  /** Writes the structure tree. */
  endMarkings(): void;
  end(): void;
  /** Notes that an object was written, and where: at its `offset`. */
  _refEnd(reference: PdfReference): void;
  /** Writes bytes, or a line of text. */
  _write(data: Uint8Array | string): void;
  /** Writes the cross-references and the trailer. */
  _finalize(): void;
  push(end: null): void;
}

/** Where to find each part, and what it is. */
export const pdfKitParts: readonly (readonly [path: string, type: 'object' | 'function' | 'number'])[] = [
  ['_root.data.Pages.data.Kids.push', 'function'],
  ['_root.data.Pages.data.Count', 'number'],
  ['_root.data.Names.data', 'object'],
  ['_root.data.ViewerPreferences.data', 'object'],
  ['_id', 'object'],
  ['_waiting', 'number'],
  ['_offsets', 'object'],
  ['_offset', 'number'],
  ['info', 'object'],
  ['outline.dictionary.data', 'object'],
  ['ref', 'function'],
  ['endMetadata', 'function'],
  ['endMarkings', 'function'],
  ['end', 'function'],
  ['_refEnd', 'function'],
  ['_write', 'function'],
  ['_finalize', 'function'],
  ['push', 'function'],
];

/** Makes sure that this release of PDFKit still has all that is relied on. Throws where it does not. */
export function assertPdfKitInternals(document: object): asserts document is PdfKitInternals {
  for (const [path, type] of pdfKitParts) {
    let part: unknown = document;
    for (const key of path.split('.')) part = isObject(part) ? Reflect.get(part, key) : undefined;
    if (typeof part !== type) throw new Error(`this release of PDFKit has no \`${path}\` (${type})`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
