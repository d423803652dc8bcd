import { type DiagnosticCode, type Severity, severityOf } from './codes.ts';
import type { Span } from './span.ts';

/** A second place that explains a diagnostic, such as "first defined here". */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/**
 * One mistake of a user, as a value. Its severity belongs to the code (see `codes.ts`); see `effectiveSeverity`.
 * Messages are lower case, without a full stop, with names in backticks; a fix stands only under `help`.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly span?: Span;
  readonly related?: readonly Related[];
  readonly help?: string;
  /** Set only where the project's `lint` settings change it; errors have none. */
  readonly severity?: Severity;
}

/** What a stage gives back: a value where it could make one, and every mistake it saw on the way. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** How bad a diagnostic is: as the project's settings say, else as its code says. */
export function effectiveSeverity({ code, severity }: Diagnostic): Severity {
  return severity ?? severityOf(code);
}
