import { type Diagnostic, effectiveSeverity } from './diagnostic.ts';

/** How many there are of each severity, in words: `2 errors, 1 warning`; nothing where there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = diagnostics.filter((diagnostic) => effectiveSeverity(diagnostic) === severity).length;
    if (count === 0) return [];
    return severity === 'info' || count === 1 ? [`${count} ${severity}`] : [`${count} ${severity}s`];
  });
  return counts.flat().join(', ');
}
