import type { CanonicalText } from './canonical-text.ts';

/** Texts to look for, by what they begin with. */
export interface WordingIndex {
  /** By length of the beginning, longest first; each by the hash of that beginning. */
  readonly levels: readonly Level[];
}

interface Level {
  readonly length: number;
  readonly byHash: ReadonlyMap<number, readonly Wording[]>;
  /** 1 for the last sixteen bits of each hash: most places of a text are passed over with one look. */
  readonly hints: Uint8Array;
}

interface Wording {
  readonly letters: string;
  /** It is so short that it counts only where words begin before and behind it. */
  readonly isShort: boolean;
}

/** Where a text was found, in the letters. */
export interface Match {
  readonly wording: string;
  readonly start: number;
  /** Just after it. */
  readonly end: number;
}

/** Beginnings of texts are compared by these lengths: a text has the longest that it reaches. */
const lengths = [32, 16, 8, 4, 1] as const;

/** Prepares many texts, in their canonical form, to be looked for together. */
export function indexWordings(wordings: Iterable<CanonicalText>): WordingIndex {
  const levels = lengths.map((length) => ({
    length,
    byHash: new Map<number, Wording[]>(),
    hints: new Uint8Array(0x10000),
  }));
  const distinct = new Map(Array.from(wordings, (wording) => [wording.letters, wording]));
  for (const [letters, text] of distinct) {
    const level = levels.find(({ length }) => letters.length >= length);
    if (!level) continue;
    const hash = hashOf(letters, level.length);
    level.hints[hash & 0xffff] = 1;
    const wording = { letters, isShort: isShort(text) };
    const known = level.byHash.get(hash);
    if (known) known.push(wording);
    else level.byHash.set(hash, [wording]);
  }
  return { levels: levels.filter(({ byHash }) => byHash.size > 0) };
}

/**
 * All places of all texts of an index (Rabin and Karp's algorithm): one run over the text for each length of a
 * beginning, however many texts there are. What begins alike is compared in full.
 */
export function findWordings({ levels }: WordingIndex, text: CanonicalText): readonly Match[] {
  return levels.flatMap((level) => findAtLevel(level, text));
}

function findAtLevel({ length, byHash, hints }: Level, text: CanonicalText): readonly Match[] {
  const { letters } = text;
  if (letters.length < length) return [];
  const found: Match[] = [];
  const weight = power(length - 1);
  let hash = hashOf(letters, length);
  for (let start = 0; ; start += 1) {
    if (hints[hash & 0xffff] === 1) found.push(...matchesAt(byHash.get(hash) ?? [], text, start));
    if (start + length >= letters.length) return found;
    const rest = (hash - Math.imul(letters.charCodeAt(start), weight)) | 0;
    hash = (Math.imul(rest, base) + letters.charCodeAt(start + length)) | 0;
  }
}

function matchesAt(candidates: readonly Wording[], text: CanonicalText, start: number): readonly Match[] {
  return candidates
    .map(({ letters, isShort }) => ({ wording: letters, start, end: start + letters.length, isShort }))
    .filter(({ wording }) => text.letters.startsWith(wording, start))
    .filter((match) => !match.isShort || isWhole(text, match));
}

/** Scripts that set no spaces between words: a short text of theirs may stand anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** One or two words. */
function isShort({ wordStarts, letters }: CanonicalText): boolean {
  const words = wordStarts.reduce((count, isStart) => count + isStart, 0);
  return words <= 2 && letters.length <= longestShort && !unspaced.test(letters);
}

/** Letters of a text of one or two words that is found inside a word all the same. */
const longestShort = 24;

function isWhole({ wordStarts }: CanonicalText, { start, end }: Match): boolean {
  return wordStarts[start] === 1 && (end === wordStarts.length || wordStarts[end] === 1);
}

const base = 0x01000193;

function hashOf(text: string, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at += 1) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

function power(exponent: number): number {
  let product = 1;
  for (let count = 0; count < exponent; count += 1) product = Math.imul(product, base);
  return product;
}
