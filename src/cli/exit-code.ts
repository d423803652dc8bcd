import { type Diagnostic, effectiveSeverity } from '../diagnostics/diagnostic.ts';

/** 0: all is well. 1: mistakes were found. 2: wrong use, or a bug in briefwright. 130, 143: interrupted (128 + signal). */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

/** The exit code of a command that came to its end. More warnings than `maxWarnings` count as a mistake. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  maxWarnings = Number.POSITIVE_INFINITY,
): ExitCode {
  const severities = diagnostics.map(effectiveSeverity);
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return severities.includes('error') || warnings > maxWarnings ? 1 : 0;
}
