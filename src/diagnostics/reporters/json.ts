import { effectiveSeverity } from '../diagnostic.ts';
import { jsonLines } from '../json-lines.ts';
import type { Reporter } from '../reporter.ts';

/** One JSON array. Where a diagnostic is about no place, `file`, `line` and `column` are null. */
export const reportJson: Reporter = (diagnostics) => {
  const entries = diagnostics.map((diagnostic) => {
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
  return jsonLines(entries);
};
