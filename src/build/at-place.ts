import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';

/** The same outcome, with a place for those diagnostics that know none of their own. */
export function atPlace<T>(span: Span | undefined, outcome: Outcome<T>): Outcome<T> {
  if (!span) return outcome;
  return { ...outcome, diagnostics: outcome.diagnostics.map((diagnostic) => ({ span, ...diagnostic })) };
}
