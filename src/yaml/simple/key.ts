import type { Cursor } from './cursor.ts';

interface Key {
  readonly key: string;
  /** Where its colon stands. */
  readonly end: number;
}

/** No such word is `__proto__`, a merge key or too long for a key. */
const keyPattern = /[A-Za-z][\w-]{0,99}(?=:(?:[ \n]|$))/y;

/** The key that comes next, if it is a single word with its colon. */
export function keyAt({ text, at }: Cursor): Key | undefined {
  keyPattern.lastIndex = at;
  if (!keyPattern.test(text)) return undefined;
  return { key: text.slice(at, keyPattern.lastIndex), end: keyPattern.lastIndex };
}

const quotedPattern = /"[A-Za-z][\w-]{0,99}"(?=:)/y;

/** The same inside brackets, where the word may also be quoted, as programs write it. */
export function keyInFlowAt(cursor: Cursor): Key | undefined {
  const { text, at } = cursor;
  if (text.charAt(at) !== '"') return keyAt(cursor);
  quotedPattern.lastIndex = at;
  if (!quotedPattern.test(text)) return undefined;
  return { key: text.slice(at + 1, quotedPattern.lastIndex - 1), end: quotedPattern.lastIndex };
}
