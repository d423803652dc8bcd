import LineBreaker from 'linebreak';
import type { SourceText } from './normalise-text.ts';

/**
 * Where a line may end: a byte for each offset of the text, 1 before a character that may begin a line (UAX #14).
 * Soft hyphens are not among them.
 */
export function findLineBreaks({ text, spans }: SourceText): Uint8Array {
  const breaks = new Uint8Array(text.length + 1);
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next;
    if (!isBeforeDash(text, position) && !isInsideQuotes(text, position)) breaks[position] = 1;
  }
  for (const { start, end, run } of spans) {
    if (run.isVerbatim) limitVerbatim(breaks, text, start, end);
  }
  return breaks;
}

/** UAX #14 allows a line to begin with a dash that touches a word; no style guide does. */
function isBeforeDash(text: string, offset: number): boolean {
  return /[\u2012-\u2015]/.test(text.charAt(offset)) && text.charAt(offset - 1) !== ' ';
}

/**
 * French quotation marks have spaces inside: no line ends after an opening mark, nor begins with a closing one (UAX #14
 * from Unicode 15.1 on, LB15a and LB15b).
 */
function isInsideQuotes(text: string, offset: number): boolean {
  return (
    /(?:^|[\s\p{Ps}\p{Pi}])\p{Pi}\s$/u.test(text.slice(Math.max(0, offset - 3), offset)) ||
    /^\p{Pf}(?:$|[\s\p{Pe}\p{Pf}\p{Po}])/u.test(text.slice(offset, offset + 2))
  );
}

/** After a separator inside an address or a name; not inside numbers, nor after the hyphens of an option. */
const separator = /(?<=[\p{L}\p{N}/)\]][/._?&=:-])(?=[\p{L}\p{N}])(?!(?<=\p{N}.)\p{N})/gu;

function limitVerbatim(breaks: Uint8Array, text: string, start: number, end: number): void {
  for (let offset = start + 1; offset < end; offset += 1) {
    if (text.charAt(offset - 1) !== ' ') breaks[offset] = 0;
  }
  for (const { index } of text.slice(start, end).matchAll(separator)) breaks[start + index] = 1;
}
