import { type PdfObject, typeOf } from './list-objects.ts';
import { isDictionary, type OpenPdf } from './open-pdf.ts';
import { isArray, isReference, type ReadDictionary, type ReadValue } from './parse-value.ts';
import { textOf } from './text-of.ts';

/** A text that an object of a PDF holds. */
export interface PdfString {
  /** Where a reader of the file meets it, such as `bookmark`. */
  readonly place: string;
  readonly text: string;
}

/** All texts in the objects of a PDF, those that nothing shows as well. `pageOf` tells the page of an annotation. */
export function readStrings(
  pdf: OpenPdf,
  objects: readonly PdfObject[],
  pageOf: ReadonlyMap<number, number>,
): readonly PdfString[] {
  const information = new Map(informationOf(pdf));
  return objects.flatMap(({ id, value }) => {
    const key = information.get(id);
    const kind = key === undefined ? kindOf(value) : 'metadata';
    const page = pageOf.get(id);
    return stringsIn(value, key ?? '').map((found) => {
      const place = places[kind]?.[found.key] ?? `${kind} (${found.key})`;
      return { place: page === undefined ? place : `${place} on page ${page}`, text: found.text };
    });
  });
}

/** The objects that hold what the file says of itself (14.3.3): PDFKit gives each text one of its own. */
function informationOf({ trailer, resolve }: OpenPdf): readonly (readonly [number, string])[] {
  const reference = trailer.entries.get('Info');
  const dictionary = resolve(reference);
  if (!isReference(reference) || !isDictionary(dictionary)) return [];
  const values = [...dictionary.entries].flatMap(([key, value]) =>
    isReference(value) ? [[value.id, key] as const] : [],
  );
  return [[reference.id, 'Info'], ...values];
}

/** By the kind of the object and the key; all else is named as it is. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bookmark: { Title: 'bookmark' },
  'structure element': {
    Alt: 'alternative text',
    ActualText: 'text in place of content',
    T: 'title in the structure tree',
    E: 'expanded abbreviation',
    ID: 'identifier in the structure tree',
    Headers: 'identifier in the structure tree',
  },
  annotation: {
    Contents: 'description of a link',
    URI: 'address of a link',
    D: 'destination of a link',
  },
  attachment: {
    F: 'name of an attachment',
    UF: 'name of an attachment',
    Desc: 'description of an attachment',
  },
  catalog: { Names: 'name tree' },
  object: { Names: 'name tree' },
};

function kindOf(value: ReadValue): string {
  if (!isDictionary(value)) return 'object';
  const { entries } = value;
  const type = typeOf(value);
  if (type === 'Annot') return 'annotation';
  if (type === 'Filespec') return 'attachment';
  if (type === 'Catalog') return 'catalog';
  if (entries.has('Title') && entries.has('Parent')) return 'bookmark';
  if (type === 'StructTreeRoot') return 'object';
  return entries.has('S') && entries.has('P') ? 'structure element' : 'object';
}

interface KeyedText {
  /** The nearest one above it. */
  readonly key: string;
  readonly text: string;
}

/** A longer name is looked at as text; shorter ones are words of the format. */
const longestName = 24;

function stringsIn(value: ReadValue, key: string): readonly KeyedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.type === 'string') return [{ key, text: textOf(value) }];
  if (value.type === 'name') return value.name.length > longestName ? [{ key, text: value.name }] : [];
  if (isArray(value)) return value.items.flatMap((item) => stringsIn(item, key));
  return isDictionary(value) ? inDictionary(value) : [];
}

function inDictionary({ entries }: ReadDictionary): readonly KeyedText[] {
  return [...entries].flatMap(([key, value]) => [
    ...(key.length > longestName ? [{ key: 'key', text: key }] : []),
    ...stringsIn(value, key),
  ]);
}
