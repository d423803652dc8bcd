import { type Diagnostic, effectiveSeverity } from '../diagnostic.ts';
import { jsonLines } from '../json-lines.ts';
import type { Reporter } from '../reporter.ts';

/** One JSON array. Where a diagnostic is about no place, `file`, `line` and `column` are null. */
export const reportJson: Reporter = (diagnostics) => jsonLines(jsonEntries(diagnostics));

/** Diagnostics as programs read them. */
export function jsonEntries(diagnostics: readonly Diagnostic[]): readonly object[] {
  return diagnostics.map((diagnostic) => {
    const { code, message, span, help } = diagnostic;
    return {
      code,
      severity: effectiveSeverity(diagnostic),
      message,
      file: span?.file ?? null,
      line: span?.start.line ?? null,
      column: span?.start.column ?? null,
      ...(help === undefined ? {} : { help }),
    };
  });
}
