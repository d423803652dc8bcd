import type { Span } from '../diagnostics/span.ts';

/**
 * The lines of the Markdown, to find where a construct stands. Marked's tokens carry their source but not their
 * place; its containers (quotes, list items) keep lines one to one, so a token's line is counted, and its column
 * is found by searching the line for the token's source.
 */
export interface SourceLines {
  readonly file: string;
  readonly lines: readonly string[];
  /** Just after the construct found last, so that the second of two equal ones is found as well. */
  readonly cursor: { line: number; column: number };
}

export function readSourceLines(file: string, text: string): SourceLines {
  return { file, lines: text.split('\n'), cursor: { line: 0, column: 0 } };
}

export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Where an inline construct stands: on the line given (an index from 0), or else that line as a whole. */
export function locate(source: SourceLines, line: number, raw: string): Span {
  const { cursor } = source;
  const [firstLine = ''] = raw.split('\n', 1);
  const text = source.lines[line] ?? '';
  const column = text.indexOf(firstLine, cursor.line === line ? cursor.column : 0);
  if (column === -1 || firstLine === '') return spanOfLines(source, line, '');
  cursor.line = line;
  cursor.column = column + firstLine.length;
  return spanOn(source, line, column, column + firstLine.length);
}

/** From the first character of a block's first line to the end of its last line. */
export function spanOfLines(source: SourceLines, line: number, raw: string): Span {
  const last = Math.min(line + countLineEnds(raw.trimEnd()), source.lines.length - 1);
  const column = (source.lines[line] ?? '').search(/\S/);
  return {
    file: source.file,
    start: { line: line + 1, column: Math.max(column, 0) + 1 },
    end: { line: last + 1, column: (source.lines[last] ?? '').length + 1 },
  };
}

function spanOn(source: SourceLines, line: number, start: number, end: number): Span {
  return {
    file: source.file,
    start: { line: line + 1, column: start + 1 },
    end: { line: line + 1, column: end + 1 },
  };
}
