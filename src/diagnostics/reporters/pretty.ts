import picocolors from 'picocolors';
import type { Severity } from '../codes.ts';
import { countDiagnostics } from '../count-diagnostics.ts';
import { type Diagnostic, effectiveSeverity } from '../diagnostic.ts';
import { excerptOf } from '../excerpt.ts';
import { harmless } from '../harmless.ts';
import type { Reporter } from '../reporter.ts';
import type { Span } from '../span.ts';

type Colours = ReturnType<typeof picocolors.createColors>;

/** For people: what is wrong, the author's own line with a mark under the place, and how to mend it. */
export const reportPretty: Reporter = (diagnostics, { readText, colour }) => {
  if (diagnostics.length === 0) return '';
  const context = { colours: picocolors.createColors(colour), linesOf: cachedLines(readText) };
  const blocks = diagnostics.map((diagnostic) => `${block(context, diagnostic).join('\n')}\n`);
  return `${blocks.join('\n')}\n${countDiagnostics(diagnostics)}\n`;
};

interface Context {
  readonly colours: Colours;
  linesOf(file: string): readonly string[];
}

function block(context: Context, diagnostic: Diagnostic): string[] {
  const { span, related = [], help } = diagnostic;
  const places = [span, ...related.map((other) => other.span)];
  const gutter = Math.max(1, ...places.map((place) => String(place?.start.line ?? '').length));
  return [
    title(context.colours, diagnostic),
    ...(span === undefined ? [] : place(context, span, { gutter, arrow: '-->', mark: '^' })),
    ...related.flatMap((other) =>
      place(context, other.span, { gutter, arrow: ':::', mark: '-', label: other.message }),
    ),
    ...(help === undefined
      ? []
      : [`${' '.repeat(gutter)} ${context.colours.cyan('= help:')} ${harmless(help)}`]),
  ];
}

function title(colours: Colours, diagnostic: Diagnostic): string {
  const { code, message } = diagnostic;
  const severity = effectiveSeverity(diagnostic);
  return colours.bold(`${paint(colours, severity)(`${severity}[${code}]`)}: ${harmless(message)}`);
}

function paint(colours: Colours, severity: Severity): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.blue }[severity];
}

interface PlaceOptions {
  /** Columns for line numbers. */
  readonly gutter: number;
  readonly arrow: string;
  readonly mark: string;
  readonly label?: string;
}

function place(context: Context, span: Span, options: PlaceOptions): string[] {
  const { colours } = context;
  const { gutter, arrow, mark, label } = options;
  const { line, column } = span.start;
  const bar = colours.blue('|');
  const margin = ' '.repeat(gutter);
  const caption = label === undefined ? '' : ` ${harmless(label)}`;
  const head = `${margin}${colours.blue(arrow)} ${harmless(span.file)}:${line}:${column}`;
  const text = context.linesOf(span.file)[line - 1];
  if (text === undefined) return [head + (label === undefined ? '' : `:${caption}`)];
  const excerpt = excerptOf(text, column, span.end.line === line ? span.end.column : text.length + 1);
  const marks = ' '.repeat(excerpt.start) + mark.repeat(excerpt.width) + caption;
  const number = colours.blue(String(line).padStart(gutter));
  return [
    head,
    `${margin} ${bar}`,
    `${number} ${bar} ${excerpt.text}`,
    `${margin} ${bar} ${mark === '^' ? colours.red(marks) : colours.blue(marks)}`,
  ];
}

function cachedLines(readText: (file: string) => string | undefined): Context['linesOf'] {
  const cache = new Map<string, readonly string[]>();
  return (file) => {
    const known = cache.get(file);
    if (known !== undefined) return known;
    const lines =
      readText(file)
        ?.replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/) ?? [];
    cache.set(file, lines);
    return lines;
  };
}
