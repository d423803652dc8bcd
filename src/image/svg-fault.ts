import type { DiagnosticCode } from '../diagnostics/codes.ts';

/** Why an SVG, or a part of it, is refused. */
export interface SvgFault {
  readonly code: Extract<DiagnosticCode, `image/${string}`>;
  readonly message: string;
  readonly help?: string;
}

export function unsupported(message: string, help: string): SvgFault {
  return { code: 'image/unsupported', message, help };
}
