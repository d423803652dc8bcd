import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Location } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';

/** Collects what is wrong with one brief. Without a place the brief comes from the command line. */
export interface BriefProblems {
  readonly diagnostics: readonly Diagnostic[];
  /** Reports a mistake at the value with this JSON Pointer. */
  report(
    code: DiagnosticCode,
    pointer: string,
    message: string,
    details?: Pick<Diagnostic, 'help' | 'related'>,
  ): void;
  /** Where the value at a JSON Pointer stands; the definition itself where there is none. */
  placeOf(pointer: string): Span | undefined;
}

/** An empty collection for a definition, or for a brief without one. */
export function briefProblems(place?: Location): BriefProblems {
  const diagnostics: Diagnostic[] = [];
  const placeOf = (pointer: string) => place?.spans[pointer] ?? place?.span;
  return {
    diagnostics,
    placeOf,
    report(code, pointer, message, details = {}) {
      const span = placeOf(pointer);
      diagnostics.push({ code, message, ...(span ? { span } : {}), ...details });
    },
  };
}
