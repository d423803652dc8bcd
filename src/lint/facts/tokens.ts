/** A word, a number or a mark of a text. */
export interface Token {
  readonly type: 'word' | 'number' | 'mark';
  /** As it is written. */
  readonly text: string;
  /** In lower case, with straight apostrophes and without a possessive ending. */
  readonly word: string;
  /** Whether a sentence begins with it. */
  readonly isFirst: boolean;
}

/** A date of ISO 8601, a number with or without separators, a word, or a mark, in this order. */
const pieces =
  /\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}-])|\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3}){1,9}(?:[.,]\d+)?(?![\p{L}\p{N}]|[.,]\d)|\d+(?:[.,]\d+)?(?![\p{L}\p{N}]|[.,]\d)|\d+[.,]\d+\p{L}+|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[.;:!?,()%€$£¥₹/–—-]/gu;

/** The words, numbers and marks of a text, in order. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let isFirst = true;
  for (const [piece] of text.matchAll(pieces)) {
    for (const part of partsOf(piece)) {
      const type = typeOf(part);
      tokens.push({ type, text: part, word: type === 'word' ? wordOf(part) : part, isFirst });
    }
    isFirst = /^[.;:!?]$/.test(piece);
  }
  return tokens;
}

function typeOf(piece: string): Token['type'] {
  if (/^\d[\d.,'’ \u00a0\u2009\u202f-]*$/.test(piece)) return 'number';
  return /^[\p{L}\p{N}]/u.test(piece) ? 'word' : 'mark';
}

/** Takes “shouldn’t”, “d’ici”, “mid-2027” and “two-year” apart. */
function partsOf(piece: string): readonly string[] {
  if (/^.+n['’]t$/i.test(piece)) return [piece.slice(0, -3).replace(/^ca$/i, 'can'), 'not'];
  const joined = /^(\p{Ll}+)-(\d{4}|hour|day|week|month|year)$/u.exec(piece);
  if (joined?.[1] !== undefined && joined[2] !== undefined) return [joined[1], joined[2]];
  const elided = /^((?:[cdjlmnst]|qu|jusqu|lorsqu)['’])(.+)$/i.exec(piece);
  return elided?.[1] !== undefined && elided[2] !== undefined ? [elided[1], elided[2]] : [piece];
}

function wordOf(part: string): string {
  const word = part.toLowerCase().replaceAll('’', "'").replace(/-$/, '');
  return word.replace(/(?<=..)'s$|(?<=s)'$/, '');
}
