import { BoundedCache } from './bounded-cache.ts';
import { mayBreakBefore } from './line-break-rules.ts';
import { listUnits } from './line-break-units.ts';
import type { SourceText } from './normalise-text.ts';
import { findWordStarts } from './word-dictionary.ts';

/**
 * Where a line may end: a byte for each offset of the text, 1 before a character that may begin a line (UAX #14).
 * Soft hyphens are not among them.
 */
export function findLineBreaks({ text, spans }: SourceText): Uint8Array {
  const breaks = new Uint8Array(text.length + 1);
  for (let start = 0; start < text.length; ) {
    const end = partEnd(text, start);
    const part = text.slice(start, end);
    for (const offset of known.get(part, () => listBreaks(part))) breaks[start + offset] = 1;
    breaks[end + 1] = 1;
    start = end + 1;
  }
  breaks[text.length] = 1;
  for (const { start, end, run } of spans) {
    if (run.isVerbatim) limitVerbatim(breaks, text, start, end);
  }
  return breaks;
}

/** The end of the part of a text from `start` on: a space between two letters, for no rule looks across those. */
function partEnd(text: string, start: number): number {
  for (let at = text.indexOf(' ', start + 1); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (isLatinLetter(text.charCodeAt(at - 1)) && isLatinLetter(text.charCodeAt(at + 1))) return at;
  }
  return text.length;
}

/** Without marks: letters of class `AL`. */
function isLatinLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

/** Parts are words, most of them: the same ones in all documents. */
const known = new BoundedCache<readonly number[]>({ capacity: 100_000 });

/** Where a line may end inside a part. */
function listBreaks(text: string): readonly number[] {
  const units = listUnits(text);
  const words = new Set(findWordStarts(text));
  return units.flatMap(({ start, isComplex }, index) => {
    const isBreak = mayBreakBefore(units, index)
      ? !isBeforeDash(text, start)
      : isComplex && units[index - 1]?.isComplex && words.has(start);
    return isBreak ? [start] : [];
  });
}

/** UAX #14 allows a line to begin with a dash that touches a word; no style guide does. */
function isBeforeDash(text: string, offset: number): boolean {
  return /[\u2012-\u2015]/.test(text.charAt(offset)) && text.charAt(offset - 1) !== ' ';
}

/** After a separator inside an address or a name; not inside numbers, nor after the hyphens of an option. */
const separator = /(?<=[\p{L}\p{N}/)\]][/._?&=:-])(?=[\p{L}\p{N}])(?!(?<=\p{N}.)\p{N})/gu;

function limitVerbatim(breaks: Uint8Array, text: string, start: number, end: number): void {
  for (let offset = start + 1; offset < end; offset += 1) {
    if (text.charAt(offset - 1) !== ' ') breaks[offset] = 0;
  }
  for (const { index } of text.slice(start, end).matchAll(separator)) breaks[start + index] = 1;
}
