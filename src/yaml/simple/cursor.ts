import type { Mark } from '../mark.ts';

/** How far a text has been read. */
export interface Cursor {
  readonly text: string;
  /** The character that comes next. */
  at: number;
  /** Spaces before what stands on this line; -1 after the last line. */
  indent: number;
  /** Where the last value ended, or the comment behind it: where each collection ends that ends with it. */
  end: number;
  /** Values so far. */
  values: number;
}

/** A value and where it stands. */
export interface Placed {
  readonly value: unknown;
  readonly mark: Mark;
}

export const space = 0x20;
const lineFeed = 0x0a;
const hash = 0x23;

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === space) cursor.at += 1;
}

/** Where the spaces before an offset begin. */
export function withoutSpaces(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === space) last -= 1;
  return last;
}

/** The offset of the line feed that ends this line, or of the end of the text. */
export function endOfLine({ text, at }: Cursor): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}

/** Steps over what may stand behind a value or a key, spaces and a comment; false where it is something else. */
export function finishLine(cursor: Cursor): boolean {
  const { text, at: start } = cursor;
  skipSpaces(cursor);
  const next = text.charCodeAt(cursor.at);
  if (cursor.at === text.length || next === lineFeed) return true;
  if (next !== hash || cursor.at === start) return false;
  const end = endOfLine(cursor);
  cursor.end = withoutSpaces(text, cursor.at, end);
  cursor.at = end;
  return true;
}

/**
 * Goes on to the next line that holds more than a comment. False where a comment is indented deeper than that
 * line, so that it may count as part of the collection that ends there.
 */
export function nextLine(cursor: Cursor): boolean {
  const { text } = cursor;
  let deepest = 0;
  while (cursor.at < text.length) {
    const start = cursor.at;
    skipSpaces(cursor);
    cursor.indent = cursor.at - start;
    const next = text.charCodeAt(cursor.at);
    if (next === hash) deepest = Math.max(deepest, cursor.indent);
    else if (next !== lineFeed && cursor.at < text.length) return deepest <= cursor.indent;
    cursor.at = endOfLine(cursor) + 1;
  }
  cursor.indent = -1;
  return deepest === 0;
}
