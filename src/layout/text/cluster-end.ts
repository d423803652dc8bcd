/** What never stands apart from the character before it: marks, joiners, variation selectors, skin tones, tags. */
const extender = /\p{M}|\p{Emoji_Modifier}|\p{Join_Control}|[\u{e0020}-\u{e007f}]/u;

const joiner = 0x200d;

/**
 * The offset after the character at `start` and all that belongs to it, `limit` at most: an approximation of the
 * grapheme clusters of UAX #29 that does not change with the runtime's version of ICU.
 */
export function clusterEnd(text: string, start: number, limit: number): number {
  let codePoint = text.codePointAt(start) ?? 0;
  let end = start + sizeOf(codePoint);
  while (end < limit) {
    const next = text.codePointAt(end) ?? 0;
    if (codePoint !== joiner && !isExtender(next)) break;
    codePoint = next;
    end += sizeOf(next);
  }
  return Math.min(end, limit);
}

function isExtender(codePoint: number): boolean {
  return codePoint >= 0x300 && extender.test(String.fromCodePoint(codePoint));
}

function sizeOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
