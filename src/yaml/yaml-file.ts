import type { FieldSpans } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';

/** A YAML file as plain values, and where each value stands. Mappings have no prototype. */
export interface YamlFile {
  /** Path relative to the project folder. */
  readonly file: string;
  readonly value: unknown;
  /** Where the value at a JSON Pointer (RFC 6901) stands; the nearest value above where there is none. */
  spanOf(pointer: string): Span;
  /** Where the key at the end of a JSON Pointer stands; the same as `spanOf` for the items of lists. */
  keySpanOf(pointer: string): Span;
  /** Where the values below a pointer stand, by pointers that begin there, down to `depth` levels. */
  spansBelow(pointer: string, depth: number): FieldSpans;
  /** What the author wrote, where the value is an unquoted scalar such as `1.10`. */
  sourceOf(pointer: string): string | undefined;
}
