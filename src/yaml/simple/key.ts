import type { Cursor } from './cursor.ts';

/** No such word is `__proto__`, a merge key or too long for a key. */
const keyPattern = /[A-Za-z][\w-]{0,99}(?=:(?:[ \n]|$))/y;

/** The key that comes next, if it is a single word with its colon. */
export function keyAt({ text, at }: Cursor): string | undefined {
  keyPattern.lastIndex = at;
  return keyPattern.test(text) ? text.slice(at, keyPattern.lastIndex) : undefined;
}
