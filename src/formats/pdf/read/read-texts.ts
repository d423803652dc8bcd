import { isUtf8 } from 'node:buffer';
import { listObjects, type PdfObject, typeOf } from './list-objects.ts';
import { isDictionary, type OpenPdf, openPdf } from './open-pdf.ts';
import { isArray, isName, isReference, type ReadDictionary, type ReadValue } from './parse-value.ts';
import { type FontTexts, type PageChunk, readPage } from './read-page.ts';
import { type PdfString, readStrings } from './read-strings.ts';
import { readStructure } from './read-structure.ts';
import { textOf } from './text-of.ts';

export type { PageChunk };

/** All that a PDF says, wherever it says it. */
export interface PdfTexts {
  /** The text of the pages, in the order in which it is drawn. */
  readonly chunks: readonly PageChunk[];
  /** Indexes of those that the structure tree holds, in the order in which it holds them. */
  readonly readingOrder: readonly number[];
  readonly strings: readonly PdfString[];
  /** The XML that tells about the file. */
  readonly metadata: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * Reads all texts of a PDF of ours; else says why nothing is known of it. Nothing is passed over: a file with a byte, a
 * stream or a way to show text that is not read here is refused as a whole. What pictures show stays unread, and what
 * the outlines of glyphs look like: characters are those that the file tells.
 */
export function readPdfTexts(bytes: Uint8Array): PdfTexts | string {
  const pdf = openPdf(bytes);
  if (typeof pdf === 'string') return pdf;
  const objects = listObjects(pdf);
  if (!objects) return 'holds bytes that cannot be read';
  const streams = objects.filter(({ content }) => content !== undefined);
  const pages = listPages(pdf);
  if (!pages || pages.length !== objects.filter(({ value }) => typeOf(value) === 'Page').length) {
    return 'holds a page that cannot be found';
  }
  const roles = referrers(objects);
  if (!streams.every((object) => isKnown(object, roles, pages))) return 'holds a stream of an unknown kind';
  const chunks = readPages(pdf, pages);
  if (!chunks) return 'shows text whose characters it does not tell';
  return {
    chunks,
    readingOrder: orderOf(pdf, pages, chunks),
    strings: [...readStrings(pdf, objects, annotationPages(pdf, pages)), ...streams.flatMap(textOfOther)],
    metadata: streams.filter(({ value }) => typeOf(value) === 'Metadata').map(decoded),
    files: streams
      .filter(({ value }) => typeOf(value) === 'EmbeddedFile')
      .map((file) => embedded(file, objects)),
  };
}

/** A stream that should hold no words; what is whole UTF-8 may be words all the same. */
function textOfOther({ id, value, content }: PdfObject): readonly PdfString[] {
  if (knownTypes.has(typeOf(value) ?? '') || !content || !isUtf8(content)) return [];
  return [{ place: `stream ${id}`, text: Buffer.from(content).toString() }];
}

function decoded({ content }: PdfObject): string {
  return new TextDecoder().decode(content);
}

/** The keys under which objects are referred to, by their number. */
function referrers(objects: readonly PdfObject[]): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  const visit = (value: ReadValue, key: string): void => {
    if (isReference(value)) found.set(value.id, (found.get(value.id) ?? new Set()).add(key));
    else if (isArray(value)) for (const item of value.items) visit(item, key);
    else if (isDictionary(value)) for (const [name, entry] of value.entries) visit(entry, name);
  };
  for (const { value } of objects) visit(value, '');
  return found;
}

/** Streams that are read, and those that hold no text: the file's own tables, fonts, colours and pictures. */
const knownTypes = new Set(['EmbeddedFile', 'Metadata', 'ObjStm', 'XRef']);
const wordlessRoles = new Set(['ToUnicode', 'FontFile2', 'CIDToGIDMap', 'DestOutputProfile']);

function isKnown(
  { id, value }: PdfObject,
  roles: ReadonlyMap<number, ReadonlySet<string>>,
  pages: readonly PdfPage[],
): boolean {
  if (knownTypes.has(typeOf(value) ?? '') || isImage(value)) return true;
  if ([...(roles.get(id) ?? [])].some((role) => wordlessRoles.has(role))) return true;
  return pages.some(({ page }) => {
    const contents = page.entries.get('Contents');
    return isReference(contents) && contents.id === id;
  });
}

function isImage(value: ReadValue): boolean {
  const subtype = isDictionary(value) ? value.entries.get('Subtype') : undefined;
  return isName(subtype) && subtype.name === 'Image';
}

interface PdfPage {
  /** Number of its object. */
  readonly id: number;
  readonly page: ReadDictionary;
}

/** The pages, which are one node's in files of ours (ISO 32000-1, 7.7.3). */
function listPages({ root, resolve }: OpenPdf): readonly PdfPage[] | undefined {
  const tree = resolve(root.entries.get('Pages'));
  const kids = isDictionary(tree) ? resolve(tree.entries.get('Kids')) : undefined;
  if (!isArray(kids)) return undefined;
  const pages = kids.items.map((kid) => {
    const page = resolve(kid);
    return isReference(kid) && isDictionary(page) && typeOf(page) === 'Page'
      ? { id: kid.id, page }
      : undefined;
  });
  return pages.every((page) => page !== undefined) ? pages : undefined;
}

function readPages(pdf: OpenPdf, pages: readonly PdfPage[]): readonly PageChunk[] | undefined {
  const fonts: FontTexts = new Map();
  const read = pages.map(({ page }, index) => readPage({ pdf, fonts }, page, index + 1));
  return read.includes(undefined) ? undefined : read.flatMap((chunks) => chunks ?? []);
}

function orderOf(pdf: OpenPdf, pages: readonly PdfPage[], chunks: readonly PageChunk[]): readonly number[] {
  const numbers = new Map(pages.map(({ id }, index) => [id, index + 1]));
  const byMark = new Map<string, number[]>();
  chunks.forEach(({ page, mark }, index) => {
    const key = `${page} ${mark}`;
    const known = byMark.get(key);
    if (known) known.push(index);
    else byMark.set(key, [index]);
  });
  return readStructure(pdf).flatMap(({ page, mark }) => {
    const key = `${numbers.get(page)} ${mark}`;
    const found = byMark.get(key) ?? [];
    byMark.delete(key);
    return found;
  });
}

/** The page of each annotation, by its object. */
function annotationPages({ resolve }: OpenPdf, pages: readonly PdfPage[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  pages.forEach(({ page }, index) => {
    const annotations = resolve(page.entries.get('Annots'));
    for (const item of isArray(annotations) ? annotations.items : []) {
      if (isReference(item)) found.set(item.id, index + 1);
    }
  });
  return found;
}

/** An attachment by the name that a file specification gives it. */
function embedded({ id, content }: PdfObject, objects: readonly PdfObject[]) {
  const named = objects.find(({ value }) => {
    const files = isDictionary(value) ? value.entries.get('EF') : undefined;
    return (
      isDictionary(files) && [...files.entries.values()].some((file) => isReference(file) && file.id === id)
    );
  });
  const name = isDictionary(named?.value)
    ? textOf(named.value.entries.get('UF') ?? named.value.entries.get('F'))
    : '';
  return { name: name || `object ${id}`, bytes: content ?? new Uint8Array() };
}
