import type { Position, Span } from './span.ts';

/** Offsets at which the lines of a text begin. Lines end with LF, CR LF or CR. */
export type LineStarts = readonly number[];

export function lineStartsOf(text: string): LineStarts {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The position of an offset (UTF-16 code units from 0). */
export function positionAt(starts: LineStarts, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The span between two offsets of a file; `end` is just after the last character. */
export function spanBetween(file: string, starts: LineStarts, start: number, end: number): Span {
  return { file, start: positionAt(starts, start), end: positionAt(starts, Math.max(start, end)) };
}
