import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type LineStarts, spanBetween } from '../diagnostics/line-starts.ts';

/** A diagnostic whose place is still two offsets (UTF-16 code units) of the text. */
export interface Mistake {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly help?: string;
  readonly related?: { readonly message: string; readonly start: number; readonly end: number };
}

export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: LineStarts;
}

export function toDiagnostic(source: SourceText, mistake: Mistake): Diagnostic {
  const { code, message, help, related } = mistake;
  const spanOf = (range: { start: number; end: number }) =>
    spanBetween(source.file, source.lineStarts, range.start, Math.min(range.end, source.text.length));
  return {
    code,
    message,
    span: spanOf(mistake),
    ...(related === undefined ? {} : { related: [{ message: related.message, span: spanOf(related) }] }),
    ...(help === undefined ? {} : { help }),
  };
}
