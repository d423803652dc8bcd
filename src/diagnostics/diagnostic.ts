import type { DiagnosticCode } from './codes.ts';
import type { Span } from './span.ts';

/** A second place that explains a diagnostic, such as "first defined here". */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/**
 * One mistake of a user, as a value. The severity is not here: it belongs to the code (see `codes.ts`).
 * Messages are lower case, without a full stop, with names in backticks; a fix stands only under `help`.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly span?: Span;
  readonly related?: readonly Related[];
  readonly help?: string;
}

/** What a stage gives back: a value where it could make one, and every mistake it saw on the way. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}
