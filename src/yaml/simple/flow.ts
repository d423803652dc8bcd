import type { EntryMark, Mark } from '../mark.ts';
import { type Cursor, type Placed, skipSpaces } from './cursor.ts';
import { keyInFlowAt } from './key.ts';
import { plainScalarInFlow, quotedScalar } from './scalars.ts';

/** A list or mapping in brackets, all on one line, at most `levels` deep. */
export function flowCollection(cursor: Cursor, levels: number): Placed | undefined {
  if (levels === 0) return undefined;
  const isList = cursor.text.charAt(cursor.at) === '[';
  const collection = isList ? flowSequence(cursor, levels) : flowMapping(cursor, levels);
  cursor.end = cursor.at;
  return collection;
}

function flowSequence(cursor: Cursor, levels: number): Placed | undefined {
  const start = cursor.at;
  const value: unknown[] = [];
  const items: Mark[] = [];
  const isWhole = eachItem(cursor, ']', () => {
    const item = flowValue(cursor, levels);
    if (item === undefined) return false;
    value.push(item.value);
    items.push(item.mark);
    return true;
  });
  return isWhole ? { value, mark: { type: 'sequence', start, end: cursor.at, items } } : undefined;
}

function flowMapping(cursor: Cursor, levels: number): Placed | undefined {
  const start = cursor.at;
  const value: Record<string, unknown> = Object.create(null);
  const entries = new Map<string, EntryMark>();
  const isWhole = eachItem(cursor, '}', () => {
    const found = keyInFlowAt(cursor);
    if (found === undefined || entries.has(found.key)) return false;
    const { key, end } = found;
    const range = { start: cursor.at, end };
    cursor.at = end + 1;
    skipSpaces(cursor);
    const item = flowValue(cursor, levels);
    if (item === undefined) return false;
    value[key] = item.value;
    entries.set(key, { key: range, value: item.mark });
    return true;
  });
  return isWhole ? { value, mark: { type: 'mapping', start, end: cursor.at, entries } } : undefined;
}

/** Steps from the opening bracket to behind the closing one; false where anything else is in the way. */
function eachItem(cursor: Cursor, closing: string, readItem: () => boolean): boolean {
  cursor.at += 1;
  if (take(cursor, closing)) return true;
  do {
    skipSpaces(cursor);
    if (!readItem()) return false;
  } while (take(cursor, ','));
  skipSpaces(cursor);
  return take(cursor, closing);
}

function flowValue(cursor: Cursor, levels: number): Placed | undefined {
  cursor.values += 1;
  switch (cursor.text.charAt(cursor.at)) {
    case '[':
    case '{':
      return flowCollection(cursor, levels - 1);
    case '"':
    case "'":
      return quotedScalar(cursor);
    default:
      return plainScalarInFlow(cursor);
  }
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.text.charAt(cursor.at) !== character) return false;
  cursor.at += 1;
  return true;
}
