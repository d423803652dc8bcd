import type { Location } from '../../diagnostics/location.ts';
import type { Span } from '../../diagnostics/span.ts';

/** Where a value of a record stands; the record itself where the value is a default. */
export function spanIn({ span, spans }: Location, pointer: string): Span {
  return (Object.hasOwn(spans, pointer) ? spans[pointer] : undefined) ?? span;
}
