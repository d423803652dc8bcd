import { type Diagnostic, effectiveSeverity } from '../diagnostics/diagnostic.ts';

/** Whether any of the diagnostics is an error; warnings alone never keep a brief from being built. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((found) => effectiveSeverity(found) === 'error');
}
