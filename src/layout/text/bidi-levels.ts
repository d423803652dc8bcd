import createBidi from 'bidi-js';

const bidi = createBidi();

/** Characters that write from right to left or steer direction, and the halves of those outside the first plane. */
const needsBidi =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\ud802\ud803\ud83a\ud83b]/;

/**
 * The embedding level of each UTF-16 code unit (UAX #9): odd levels run from right to left. Undefined where every
 * level is 0.
 */
export function bidiLevels(text: string, direction: 'ltr' | 'rtl'): Uint8Array | undefined {
  if (direction === 'ltr' && !needsBidi.test(text)) return undefined;
  return bidi.getEmbeddingLevels(text.replace(pairs, standIn), direction).levels;
}

/** The bracket that closes what an opening one opens (UAX #9, BD14); undefined for all other characters. */
export function closingBracket(character: string): string | undefined {
  return bidi.openingToClosingBracket(character) ?? undefined;
}

const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;

/** A character of the first plane for each class of characters that lie outside it. */
const standIns: Readonly<Record<string, string>> = {
  ...{ R: '\u05d0', AL: '\u0627', AN: '\u0660', EN: '1', ES: '+', ET: '%', CS: ',' },
  ...{ NSM: '\u0300', ON: '!', WS: ' ', BN: '\u200b' },
};

/** bidi-js reads code units: it takes both halves of a pair for letters that run from left to right. */
function standIn(pair: string): string {
  return (standIns[bidi.getBidiCharTypeName(pair)] ?? 'a').repeat(2);
}
