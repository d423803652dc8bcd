/**
 * What never stands apart from the character before it: marks, joiners, variation selectors, skin tones, tags, and the
 * vowel AM of Thai and Lao.
 */
const extender = /[\p{M}\p{Emoji_Modifier}\p{Join_Control}\u{e0020}-\u{e007f}\u0e33\u0eb3]/u;

/** Marks after which a consonant is drawn as a part of the letter before: viramas that make conjuncts, and stackers. */
const linkers = new Set([0x94d, 0x9cd, 0xacd, 0xb4d, 0xc4d, 0xd4d, 0x1039, 0x17d2]);

/** Parts of Korean syllables, and the letters of flags, as they follow each other. */
const pair =
  /^(?:[\u1100-\u115f\ua960-\ua97c][\u1100-\u11a7\uac00-\ud7a3\ua960-\ua97c\ud7b0-\ud7c6]|[\u1160-\u11a7\uac00-\ud7a3\ud7b0-\ud7c6][\u1160-\u11ff\ud7b0-\ud7fb]|[\u11a8-\u11ff\ud7cb-\ud7fb][\u11a8-\u11ff\ud7cb-\ud7fb])$/;

const joiner = 0x200d;

/**
 * The offset after the character at `start` and all that belongs to it, `limit` at most: an approximation of the
 * grapheme clusters of UAX #29 that does not change with the runtime's version of ICU.
 */
export function clusterEnd(text: string, start: number, limit: number): number {
  let codePoint = text.codePointAt(start) ?? 0;
  let end = start + sizeOf(codePoint);
  if (isFlagLetter(codePoint) && isFlagLetter(text.codePointAt(end) ?? 0)) end += 2;
  while (end < limit) {
    const next = text.codePointAt(end) ?? 0;
    if (!isExtender(next) && !isJoined(codePoint, next)) break;
    codePoint = next;
    end += sizeOf(next);
  }
  return Math.min(end, limit);
}

function isExtender(codePoint: number): boolean {
  return codePoint >= 0x300 && extender.test(String.fromCodePoint(codePoint));
}

function isJoined(before: number, after: number): boolean {
  if (before < 0x94d) return false;
  if (before === joiner) return true;
  if (linkers.has(before)) return letter.test(String.fromCodePoint(after));
  return before >= 0x1100 && before <= 0xd7fb && pair.test(String.fromCodePoint(before, after));
}

const letter = /\p{Lo}/u;

function isFlagLetter(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

function sizeOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
