import { posix, relative, sep } from 'node:path';
import { generator } from '../build/generator.ts';
import { compareDiagnostics } from '../diagnostics/compare-diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReporterOptions } from '../diagnostics/reporter.ts';
import { type ReporterName, reporters } from '../diagnostics/reporters/index.ts';
import type { Span } from '../diagnostics/span.ts';
import { projectFile } from '../node/find-project.ts';
import type { DiagnosticSource } from './command-result.ts';

export interface ReportOptions {
  readonly reporter: ReporterName;
  readonly colour: boolean;
  /** The folder that files are named from, absolute; without it they are named from the project's. */
  readonly base?: string | undefined;
}

/** Diagnostics as text, in their order. */
export function report(
  diagnostics: readonly Diagnostic[],
  source: DiagnosticSource | undefined,
  { reporter, colour, base }: ReportOptions,
): string {
  const located = locateDiagnostics(diagnostics, source, base);
  return reporters[reporter](located.diagnostics, { ...located.options, colour, tool: generator });
}

/** Diagnostics with the names that the user knows their files by. */
export interface LocatedDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  readonly options: Pick<ReporterOptions, 'readText' | 'isVirtual' | 'projectFile'>;
}

/** Puts diagnostics in order and names their files from `base`, or from the project's folder. */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: DiagnosticSource | undefined,
  base: string | undefined,
): LocatedDiagnostics {
  const sorted = diagnostics.toSorted(compareDiagnostics);
  if (!source) return { diagnostics: sorted, options: noSource };
  const way = base === undefined ? '' : relative(base, source.folder).replaceAll(sep, '/');
  const names = new Map<string, string>();
  const rename = (file: string) => {
    const name = isNoFile(source, file) ? file : posix.join(way, file);
    names.set(name, file);
    return name;
  };
  const options: LocatedDiagnostics['options'] = {
    readText: (name) => textOf(source, names.get(name) ?? name),
    isVirtual: (name) => isNoFile(source, names.get(name) ?? name),
    projectFile: posix.join(way, projectFile),
  };
  return { diagnostics: sorted.map((diagnostic) => renameFiles(diagnostic, rename)), options };
}

const noSource: LocatedDiagnostics['options'] = {
  readText: () => undefined,
  isVirtual: () => false,
  projectFile,
};

function textOf({ world, texts }: DiagnosticSource, file: string): string | undefined {
  const text = texts?.get(file);
  if (text !== undefined) return text;
  const bytes = world.project.read(file) ?? world.assets.read(file);
  return bytes && new TextDecoder().decode(bytes);
}

/** The file is none of the project: Markdown in memory, or one of the package. */
function isNoFile({ world, texts }: DiagnosticSource, file: string): boolean {
  return texts?.has(file) === true || world.project.read(file) === undefined;
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
