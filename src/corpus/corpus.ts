import type { Span } from '../diagnostics/span.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { Evidence } from './schema/evidence.ts';
import type { Recommendation } from './schema/recommendation.ts';
import type { Source } from './schema/source.ts';

/** Where a record stands in its file. */
export interface Location {
  /** The whole record. */
  readonly span: Span;
  /** The values inside it, by JSON Pointer (RFC 6901), such as `/variants/0/when`. */
  readonly spans: Readonly<Record<string, Span>>;
}

export type Located<T> = T & Location;

/** The reviewed corpus, every reference resolved or reported. Plain data, in the order of files and records. */
export interface Corpus {
  readonly recommendations: readonly Located<Recommendation>[];
  readonly evidence: readonly Located<Evidence>[];
  readonly sources: readonly Located<Source>[];
  readonly audiences: Taxonomy;
  readonly regions: Taxonomy;
  readonly topics: Taxonomy;
}
