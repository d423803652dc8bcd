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
  const units = listUnits(text);
  const words = new Set(findWordStarts(text));
  for (const [index, { start, isComplex }] of units.entries()) {
    if (mayBreakBefore(units, index)) breaks[start] = isBeforeDash(text, start) ? 0 : 1;
    else if (isComplex && units[index - 1]?.isComplex && words.has(start)) breaks[start] = 1;
  }
  breaks[text.length] = 1;
  for (const { start, end, run } of spans) {
    if (run.isVerbatim) limitVerbatim(breaks, text, start, end);
  }
  return breaks;
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
