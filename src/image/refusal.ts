import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** No picture, and the one reason for it. */
export function refuse(
  code: Extract<DiagnosticCode, `image/${string}`>,
  message: string,
  help?: string,
): { readonly diagnostics: readonly Diagnostic[] } {
  return { diagnostics: [{ code, message, ...(help === undefined ? {} : { help }) }] };
}
