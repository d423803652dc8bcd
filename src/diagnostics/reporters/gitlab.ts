import type { Severity } from '../codes.ts';
import { effectiveSeverity } from '../diagnostic.ts';
import { fingerprints } from '../fingerprints.ts';
import { jsonLines } from '../json-lines.ts';
import type { Reporter } from '../reporter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * GitLab's Code Quality report (`artifacts:reports:codequality`), which merge requests show. It asks for a file and a
 * line of every entry: what has no place gets the first line of the project file.
 */
export const reportGitlab: Reporter = (diagnostics, { projectFile }) => {
  const prints = fingerprints(diagnostics);
  const entries = diagnostics.map((diagnostic, index) => {
    const { code, message, span, help } = diagnostic;
    return {
      description: help === undefined ? message : `${message} (${help})`,
      check_name: code,
      fingerprint: prints[index],
      severity: severities[effectiveSeverity(diagnostic)],
      location: { path: span?.file ?? projectFile, lines: { begin: span?.start.line ?? 1 } },
    };
  });
  return jsonLines(entries);
};
