import { type DiagnosticCode, diagnosticCodes, type Severity, severityOf } from '../codes.ts';
import { type Diagnostic, effectiveSeverity } from '../diagnostic.ts';
import { fingerprints } from '../fingerprints.ts';
import { jsonLines } from '../json-lines.ts';
import type { Reporter, ReporterOptions } from '../reporter.ts';
import type { Span } from '../span.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What paths of files are relative to; where that is, is for the reader to know (SARIF 2.1.0, §3.14.14). */
const root = '%SRCROOT%';

/** SARIF 2.1.0, which code scanning on GitHub and other services read. Its columns are ours: UTF-16, the last excluded. */
export const reportSarif: Reporter = (diagnostics, options) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const prints = fingerprints(diagnostics);
  const results = diagnostics.map((diagnostic, index) => ({
    ruleId: diagnostic.code,
    ruleIndex: codes.indexOf(diagnostic.code),
    level: levels[effectiveSeverity(diagnostic)],
    message: { text: textOf(diagnostic) },
    ...placesOf(diagnostic, options),
    partialFingerprints: { 'briefwright/v1': prints[index] },
  }));
  return jsonLines({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...options.tool, rules: codes.map(ruleOf) } },
        originalUriBaseIds: { [root]: { description: { text: 'the root of the repository' } } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  });
};

/** GitHub asks for all three texts of a rule. */
function ruleOf(code: DiagnosticCode): object {
  const text = { text: diagnosticCodes[code].summary };
  return {
    id: code,
    shortDescription: text,
    fullDescription: text,
    help: text,
    defaultConfiguration: { level: levels[severityOf(code)] },
  };
}

function textOf({ message, help }: Diagnostic): string {
  return help === undefined ? message : `${message}\nhelp: ${help}`;
}

/** Readers pass over what has no place. */
function placesOf({ span, related = [] }: Diagnostic, options: ReporterOptions): object {
  const place = span ?? { file: options.projectFile, start: first, end: first };
  return {
    locations: [{ physicalLocation: physicalLocation(place, options) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            physicalLocation: physicalLocation(other.span, options),
            message: { text: other.message },
          })),
        }),
  };
}

const first = { line: 1, column: 1 };

function physicalLocation({ file, start, end }: Span, { isVirtual }: ReporterOptions): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: isVirtual(file) ? { uri } : { uri, uriBaseId: root },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}
