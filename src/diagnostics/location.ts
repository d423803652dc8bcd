import type { Span } from './span.ts';

/** Where a record stands in its file. */
export interface Location {
  /** The whole record. */
  readonly span: Span;
  /** The values inside it. */
  readonly spans: FieldSpans;
}

export type Located<T> = T & Location;

/** Where the values inside a record stand, in few objects: a large corpus has a hundred thousand values. */
export interface FieldSpans {
  readonly file: string;
  /** JSON Pointers (RFC 6901) that begin at the record, such as `/variants/0/when`. */
  readonly pointers: readonly string[];
  /** Four numbers for each pointer: line and column of its start, and of its end. See `Position`. */
  readonly places: readonly number[];
}

export const noFieldSpans: FieldSpans = { file: '', pointers: [], places: [] };

/** Where the first of the values that are there stands; the record itself where none of them is. */
export function spanIn(record: Location, ...pointers: readonly string[]): Span;
export function spanIn(record: Partial<Location>, ...pointers: readonly string[]): Span | undefined;
export function spanIn(
  { span, spans = noFieldSpans }: Partial<Location>,
  ...pointers: readonly string[]
): Span | undefined {
  for (const pointer of pointers) {
    const found = findFieldSpan(spans, pointer);
    if (found) return found;
  }
  return span;
}

/** Where a value stands that may not be there. */
export function findFieldSpan({ file, pointers, places }: FieldSpans, pointer: string): Span | undefined {
  const index = pointers.indexOf(pointer);
  if (index < 0) return undefined;
  const [line = 1, column = 1, endLine = 1, endColumn = 1] = places.slice(4 * index, 4 * index + 4);
  return { file, start: { line, column }, end: { line: endLine, column: endColumn } };
}
