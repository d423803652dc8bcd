/**
 * The letters and digits of a text, in a form in which it is the same text in Markdown, on a page and as data: without
 * case, compatibility forms (ligatures, full width), marks of format (soft hyphens), punctuation, markup and spaces.
 */
export interface CanonicalText {
  readonly letters: string;
  /** The place of each letter in the text, in Unicode's form NFC. */
  readonly origins: Uint32Array;
  /** 1 for each letter that begins a word. */
  readonly wordStarts: Uint8Array;
  /** The text itself, in form NFC. */
  readonly text: string;
}

/** Brings a text into the form in which texts are compared. */
export function canonicalText(given: string): CanonicalText {
  const text = given.normalize('NFC');
  const letters: string[] = [];
  const origins: number[] = [];
  const wordStarts: number[] = [];
  let isStart = 1;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const folded = fold(code);
    if (folded === undefined) isStart = 1;
    else {
      // A letter may become several, and several code units: each has the place of the letter.
      for (let unit = 0; unit < folded.length; unit += 1) {
        letters.push(folded[unit] ?? '');
        origins.push(at);
        wordStarts.push(isStart);
        isStart = 0;
      }
    }
    at += code > 0xffff ? 2 : 1;
  }
  return {
    letters: letters.join(''),
    origins: Uint32Array.from(origins),
    wordStarts: Uint8Array.from(wordStarts),
    text,
  };
}

/** By code point; each is folded once. */
const folds = new Map<number, string | undefined>();

/** A character as letters; nothing (`''`) where it has no part in words, `undefined` where it parts them. */
function fold(code: number): string | undefined {
  if (folds.has(code)) return folds.get(code);
  const folded = foldCharacter(String.fromCodePoint(code));
  folds.set(code, folded);
  return folded;
}

/** Format characters, and the stroke that lengthens Arabic words. */
const noPart = /^[\p{Cf}\p{Variation_Selector}\u0640]$/u;

function foldCharacter(character: string): string | undefined {
  if (noPart.test(character)) return '';
  // Upper case first: it writes `ß` as two letters, and both forms of sigma as one.
  const plain = [...character.normalize('NFKD')].map((one) => one.toUpperCase().toLowerCase()).join('');
  const letters = plain.normalize('NFKD').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return letters === '' ? undefined : letters;
}
