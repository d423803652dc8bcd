import type { Span } from '../diagnostics/span.ts';
import type { Place } from './coverage.ts';

/** Where a span begins. */
export function placeOf({ file, start }: Span): Place {
  return { file, line: start.line };
}
