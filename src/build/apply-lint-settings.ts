import { severityOf } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/schema.ts';

/** The diagnostics as the project's `lint` settings want them: silenced, lowered or raised. Errors stay. */
export function applyLintSettings(
  { lint }: Pick<Project, 'lint'>,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { code } = diagnostic;
    const setting = Object.hasOwn(lint, code) ? lint[code] : undefined;
    if (setting === undefined || severityOf(code) === 'error') return [diagnostic];
    return setting === 'off' ? [] : [{ ...diagnostic, severity: setting }];
  });
}
