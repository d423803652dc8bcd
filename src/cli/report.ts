import { posix, relative, sep } from 'node:path';
import { compareDiagnostics } from '../diagnostics/compare-diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReporterName, reporters } from '../diagnostics/reporters/index.ts';
import type { Span } from '../diagnostics/span.ts';
import type { DiagnosticSource } from './command-result.ts';

export interface ReportOptions {
  readonly reporter: ReporterName;
  readonly colour: boolean;
  /** The current folder, absolute. */
  readonly cwd: string;
}

/**
 * Diagnostics as text, in their order. For people and for GitHub the files are named from the current folder, so
 * that the names can be followed; for programs they are named from the project's.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  source: DiagnosticSource | undefined,
  { reporter, colour, cwd }: ReportOptions,
): string {
  const sorted = diagnostics.toSorted(compareDiagnostics);
  const readText = (file: string) => source && textOf(source, file);
  if (!source || reporter === 'json') return reporters[reporter](sorted, { readText, colour });
  const names = new Map<string, string>();
  const rename = (file: string) => {
    const name = isVirtual(source, file)
      ? file
      : posix.join(relative(cwd, source.folder).replaceAll(sep, '/'), file);
    names.set(name, file);
    return name;
  };
  const renamed = sorted.map((diagnostic) => renameFiles(diagnostic, rename));
  return reporters[reporter](renamed, { readText: (name) => readText(names.get(name) ?? name), colour });
}

function textOf({ world, texts }: DiagnosticSource, file: string): string | undefined {
  const text = texts?.get(file);
  if (text !== undefined) return text;
  const bytes = world.project.read(file) ?? world.assets.read(file);
  return bytes && new TextDecoder().decode(bytes);
}

/** The file is none of the project: Markdown in memory, or one of the package. */
function isVirtual({ world }: DiagnosticSource, file: string): boolean {
  return world.project.read(file) === undefined;
}

function renameFiles(diagnostic: Diagnostic, rename: (file: string) => string): Diagnostic {
  const move = (span: Span): Span => ({ ...span, file: rename(span.file) });
  const { span, related } = diagnostic;
  return {
    ...diagnostic,
    ...(span ? { span: move(span) } : {}),
    ...(related ? { related: related.map((other) => ({ ...other, span: move(other.span) })) } : {}),
  };
}
