import type { EntryMark, Mark } from '../mark.ts';
import { type Cursor, finishLine, nextLine, type Placed, skipSpaces, space } from './cursor.ts';
import { flowCollection } from './flow.ts';
import { keyAt } from './key.ts';
import { blockScalar, plainScalar, quotedScalar } from './scalars.ts';

interface Limits {
  /** Words, indicators and stretches of space. */
  readonly tokens: number;
}

/** Collections inside one another. What is nested deeper is not simple. */
const mostLevels = 20;

/**
 * Reads the YAML that most files are written in, many times faster than the library does: mappings and lists in
 * lines or brackets, keys of one word, texts on one line or in blocks, comments. Of anything else, of anything
 * doubtful and of any mistake it makes nothing, and the library decides. What it reads the library reads the same,
 * at the same places.
 */
export function simpleDocument(text: string, lines: number, limits: Limits): Placed | undefined {
  if (/[\t\r]/.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0, indent: 0, end: 0, values: 1 };
  if (!nextLine(cursor) || cursor.indent !== 0) return undefined;
  const root = blockCollection(cursor, mostLevels);
  // A value comes with at most 8 tokens (`- key: x` or ` key: [ ],`), a line with 4 more (its ends and a comment).
  const isSmall = 8 * cursor.values + 4 * lines < limits.tokens;
  return isAtEnd(cursor) && isSmall ? root : undefined;
}

function isAtEnd({ indent }: Cursor): boolean {
  return indent === -1;
}

function blockCollection(cursor: Cursor, levels: number): Placed | undefined {
  if (levels === 0) return undefined;
  return isItem(cursor) ? blockSequence(cursor, levels) : blockMapping(cursor, levels);
}

/** Each entry ends at the next line that holds something, so the column of that line says whether it goes on. */
function blockMapping(cursor: Cursor, levels: number): Placed | undefined {
  const { at: start, indent } = cursor;
  const value: Record<string, unknown> = Object.create(null);
  const entries = new Map<string, EntryMark>();
  do {
    const found = keyAt(cursor);
    if (found === undefined || entries.has(found.key)) return undefined;
    const { key, end } = found;
    const range = { start: cursor.at, end };
    cursor.at = end + 1;
    cursor.values += 1;
    const entry = entryValue(cursor, indent, levels);
    if (entry === undefined) return undefined;
    value[key] = entry.value;
    entries.set(key, { key: range, value: entry.mark });
  } while (cursor.indent === indent);
  if (cursor.indent > indent) return undefined;
  return { value, mark: { type: 'mapping', start, end: cursor.end, entries } };
}

function blockSequence(cursor: Cursor, levels: number): Placed | undefined {
  const { at: start, indent } = cursor;
  const value: unknown[] = [];
  const items: Mark[] = [];
  do {
    const hyphen = cursor.at;
    cursor.at += 1;
    skipSpaces(cursor);
    cursor.values += 1;
    cursor.indent = indent + cursor.at - hyphen;
    const item = itemValue(cursor, indent, levels);
    if (item === undefined) return undefined;
    value.push(item.value);
    items.push(item.mark);
  } while (cursor.indent === indent && isItem(cursor));
  if (cursor.indent > indent) return undefined;
  return { value, mark: { type: 'sequence', start, end: cursor.end, items } };
}

/** A list is also found in the column of its key. */
function entryValue(cursor: Cursor, indent: number, levels: number): Placed | undefined {
  const hasLineEnd = finishLine(cursor);
  if (!hasLineEnd) return valueOnLine(cursor, indent, levels);
  cursor.at += 1;
  if (!nextLine(cursor)) return undefined;
  const isBelow = cursor.indent > indent || (cursor.indent === indent && isItem(cursor));
  return isBelow ? blockCollection(cursor, levels - 1) : undefined;
}

function itemValue(cursor: Cursor, indent: number, levels: number): Placed | undefined {
  const isCollection = isItem(cursor) || keyAt(cursor) !== undefined;
  return isCollection ? blockCollection(cursor, levels - 1) : valueOnLine(cursor, indent, levels);
}

function valueOnLine(cursor: Cursor, indent: number, levels: number): Placed | undefined {
  const value = readValue(cursor, indent, levels);
  return value !== undefined && nextLine(cursor) ? value : undefined;
}

function readValue(cursor: Cursor, indent: number, levels: number): Placed | undefined {
  switch (cursor.text.charAt(cursor.at)) {
    case '|':
    case '>':
      return blockScalar(cursor, indent);
    case '[':
    case '{':
      return closed(cursor, flowCollection(cursor, levels - 1));
    case '"':
    case "'":
      return closed(cursor, quotedScalar(cursor));
    default:
      return closed(cursor, plainScalar(cursor));
  }
}

/** The value, if nothing but a comment follows on its line. */
function closed(cursor: Cursor, value: Placed | undefined): Placed | undefined {
  if (value === undefined || !finishLine(cursor)) return undefined;
  cursor.at += 1;
  return value;
}

const hyphen = 0x2d;

function isItem({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === hyphen && text.charCodeAt(at + 1) === space;
}
