import PDFDocument from 'pdfkit';
import {
  crossReferences,
  fieldWidths,
  type PackedObject,
  packObjects,
  rowPrediction,
} from './cross-references.ts';
import { deflate } from './deflate.ts';
import type { NameTrees, PdfDictionary, PdfReference } from './pdf-value.ts';
import { assertPdfKitInternals, type PdfKitInternals } from './pdfkit-internals.ts';
import { idLength, sealFile } from './seal.ts';
import { serialiseValue } from './serialise-value.ts';

export interface PdfFileOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * A PDF 1.7 file in the making: objects in, bytes out. The only place that touches PDFKit, which numbers the objects,
 * makes the page tree, writes the streams and brings the colour profile of PDF/A. Tags, outline, fonts, annotations and
 * metadata are ours: many small objects, which share one compressed stream.
 */
export class PdfFile {
  readonly #document: PdfKitInternals;
  readonly #packed: PackedObject[] = [];

  constructor(options: PdfFileOptions) {
    const document: object = new PDFDocument({
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      lang: options.language,
      displayTitle: true,
      autoFirstPage: false,
      compress: false,
      // PDFKit takes this for "no font", and would load Helvetica otherwise.
      font: '',
    });
    assertPdfKitInternals(document);
    // Zeros, until the file is sealed.
    document._id = new Uint8Array(idLength);
    // Metadata and tags are ours: PDFKit does not escape XML, and waits for ever for tags that are not attached.
    document.endMetadata = () => {};
    document.endMarkings = () => {};
    // So are the cross-references: PDFKit knows no object streams.
    document._finalize = () => {};
    for (const key of Object.keys(document.info)) Reflect.deleteProperty(document.info, key);
    const preferences = document._root.data.ViewerPreferences;
    preferences.data = { ...preferences.data, Direction: options.direction === 'rtl' ? 'R2L' : 'L2R' };
    this.#document = document;
  }

  /** Reserves an object, to be written with `fill`. */
  reserve(): PdfReference {
    return this.#document.ref({});
  }

  /** Writes a reserved object. */
  fill(reference: PdfReference, data: PdfDictionary): void {
    this.#packed.push({ id: reference.id, text: serialiseValue(data) });
    this.#document._refEnd(reference);
  }

  /** Writes an object. */
  object(data: PdfDictionary): PdfReference {
    const reference = this.reserve();
    this.fill(reference, data);
    return reference;
  }

  /** Writes a compressed stream. */
  stream(data: PdfDictionary, bytes: Uint8Array): PdfReference {
    return this.deflated(data, deflate(bytes));
  }

  /** Writes a stream that is compressed already. */
  deflated(data: PdfDictionary, bytes: Uint8Array): PdfReference {
    return this.rawStream({ ...data, Filter: 'FlateDecode' }, bytes);
  }

  /** Writes a stream as it is. */
  rawStream(data: PdfDictionary, bytes: Uint8Array): PdfReference {
    const reference = this.#document.ref({ ...data });
    reference.write(bytes);
    reference.end();
    return reference;
  }

  /** Appends a page to the page tree, and writes its dictionary. `page` comes from `reserve`. */
  addPage(page: PdfReference, data: PdfDictionary): void {
    const { Pages } = this.#document._root.data;
    Pages.data.Kids.push(page);
    Pages.data.Count += 1;
    // PDFKit's own page objects bring a flipped coordinate system and resources that nothing uses.
    this.fill(page, { Type: 'Page', Parent: Pages, ...data });
  }

  /** Sets entries of the catalog (ISO 32000-1, 7.7.2). */
  setCatalog(entries: PdfDictionary): void {
    Object.assign(this.#document._root.data, entries);
  }

  /** Sets entries of the name dictionary (7.7.4). */
  setNames(trees: NameTrees): void {
    const { Names } = this.#document._root.data;
    // The empty tree of destinations that PDFKit puts there is sorted by locale.
    Names.data = Object.fromEntries(Object.entries(trees).map(([key, tree]) => [key, this.object(tree)]));
  }

  /** Sets entries of the information dictionary (14.3.3): text as plain strings. */
  setInfo(entries: Readonly<Record<string, string | Date>>): void {
    Object.assign(this.#document.info, entries);
  }

  /** The root of the outline (12.3.3), for its entries to be set: it is written when the file is closed. */
  get outline(): PdfReference {
    return this.#document.outline.dictionary;
  }

  /** Closes the file. Throws where an object was reserved and never filled: PDFKit would wait for it for ever. */
  async finish(): Promise<Uint8Array> {
    this.#document.end();
    if (this.#document._waiting > 0) {
      throw new Error(`${this.#document._waiting} PDF objects were reserved but never written`);
    }
    this.#writeCrossReferences(this.#writePacked());
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#document) chunks.push(chunk);
    return sealFile(Buffer.concat(chunks));
  }

  /** Writes the object stream that holds all small objects. */
  #writePacked(): PdfReference {
    this.#packed.sort((one, other) => one.id - other.id);
    const { text, first } = packObjects(this.#packed);
    const entries = { Type: 'ObjStm', N: this.#packed.length, First: first };
    return this.stream(entries, Buffer.from(text, 'latin1'));
  }

  /** Writes the cross-reference stream, whose dictionary is the trailer (ISO 32000-1, 7.5.8), and the end of the file. */
  #writeCrossReferences(holder: PdfReference): void {
    const document = this.#document;
    const start = document._offset;
    const table = document.ref({});
    const offsets = [...document._offsets].with(-1, start);
    const trailer = {
      Type: 'XRef',
      Size: offsets.length + 1,
      W: fieldWidths,
      Root: document._root,
      Info: document._info,
      ID: [document._id, document._id],
      DecodeParms: rowPrediction,
      Filter: 'FlateDecode',
    };
    table.data = trailer;
    table.write(deflate(crossReferences(offsets, holder.id, this.#packed)));
    table.end();
    for (const line of ['startxref', String(start), '%%EOF']) document._write(line);
    document.push(null);
  }
}
