import type { FieldSpans } from '../../src/diagnostics/location.ts';
import type { Span } from '../../src/diagnostics/span.ts';

/** Spans in one file by pointer, as a record holds them. */
export function packSpans(spans: readonly (readonly [pointer: string, span: Span])[]): FieldSpans {
  return {
    file: spans[0]?.[1].file ?? '',
    pointers: spans.map(([pointer]) => pointer),
    places: spans.flatMap(([, { start, end }]) => [start.line, start.column, end.line, end.column]),
  };
}
