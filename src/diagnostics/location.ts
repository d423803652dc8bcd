import type { Span } from './span.ts';

/** Where a record stands in its file. */
export interface Location {
  /** The whole record. */
  readonly span: Span;
  /** The values inside it, by JSON Pointer (RFC 6901), such as `/variants/0/when`. */
  readonly spans: Readonly<Record<string, Span>>;
}

export type Located<T> = T & Location;
