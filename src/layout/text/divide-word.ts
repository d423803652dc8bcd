import { clusterEnd } from './cluster-end.ts';
import { hyphenate } from './hyphenate.ts';
import type { Paragraph } from './paragraph.ts';
import { addHyphen, slicePieces, type Token, widthOf } from './tokens.ts';

/** A place inside a word where a line may end. */
export interface WordBreak {
  readonly offset: number;
  readonly type: 'opportunity' | 'hyphen' | 'emergency';
  /** Estimated width of the word up to here, in points, without a hyphen. */
  readonly before: number;
}

/** How words may be divided, besides at the break opportunities of the text. */
export interface DivisionRules {
  /** Whether words without soft hyphens are hyphenated. */
  readonly hyphenates: boolean;
  /** How wide a word may be, and its parts after the first, in points. A wider one is broken anywhere. */
  readonly limits: { readonly first: number; readonly rest: number };
}

/** Where a word may be divided, in order; without rules, only where UAX #14 allows it. */
export function divideWord(paragraph: Paragraph, word: Token, rules?: DivisionRules): readonly WordBreak[] {
  const isOverlong = rules !== undefined && word.width > rules.limits.first;
  const hyphens = rules ? hyphenPoints(paragraph, word, rules) : [];
  // Most words are whole: this is asked of each, once for each way to break its paragraph.
  if (hyphens.length === 0 && !isOverlong && !hasBreak(paragraph.breaks, word)) return [];
  const types = new Map<number, WordBreak['type']>();
  for (const offset of hyphens) types.set(offset, 'hyphen');
  for (let offset = word.start + 1; offset < word.end; offset += 1) {
    if (paragraph.breaks[offset] === 1) types.set(offset, 'opportunity');
  }
  const positions = roughPositions(word);
  if (isOverlong) addEmergencies(paragraph, word, types, positions, rules.limits);
  return [...types]
    .sort(([one], [other]) => one - other)
    .map(([offset, type]) => ({ offset, type, before: positions[offset - word.start] ?? 0 }));
}

function hasBreak(breaks: Uint8Array, { start, end }: Token): boolean {
  for (let offset = start + 1; offset < end; offset += 1) if (breaks[offset] === 1) return true;
  return false;
}

/** The author's soft hyphens, or else what the patterns of the language say. */
function hyphenPoints(paragraph: Paragraph, word: Token, rules: DivisionRules): readonly number[] {
  const soft: number[] = [];
  if (paragraph.softHyphens.size > 0) {
    for (let offset = word.start + 1; offset < word.end; offset += 1) {
      if (paragraph.softHyphens.has(offset)) soft.push(offset);
    }
  }
  return soft.length > 0 || !rules.hyphenates ? soft : patternPoints(paragraph.text, word);
}

const letters = /[\p{L}\p{M}]+/gu;

/** Addresses, handles and names of files and programs are not hyphenated, nor are words with digits. */
const notProse = /[@\\_<>={}]|:\/|\p{L}\p{N}|\p{N}\p{L}/u;

/** What is longer than any word is none, and dividing it would take long. */
const longestWord = 256;

function patternPoints(text: string, word: Token): readonly number[] {
  if (word.end - word.start > longestWord) return [];
  // Asked of each run: the number of a note that follows a word is no part of it.
  if (word.pieces.some((piece) => notProse.test(text.slice(piece.start, piece.end)))) return [];
  return [...text.slice(word.start, word.end).matchAll(letters)].flatMap(({ index, 0: part }) => {
    const start = word.start + index;
    const { isVerbatim, language } = natureOf(word, start, start + part.length);
    return isVerbatim ? [] : hyphenate(part, language).map((offset) => start + offset);
  });
}

/** Letters in two languages are in none. */
function natureOf(word: Token, start: number, end: number): { isVerbatim: boolean; language: string } {
  const runs = word.pieces
    .filter((piece) => piece.start < end && piece.end > start)
    .map(({ stretch }) => stretch.run);
  const language = runs[0]?.style.language ?? '';
  return {
    isVerbatim: runs.some((run) => run.isVerbatim),
    language: runs.every((run) => run.style.language === language) ? language : '',
  };
}

/** Where the character at each offset of a word begins, in points, as if the word stayed whole. */
function roughPositions(word: Token): Float64Array {
  const positions = new Float64Array(word.end - word.start + 1);
  let x = 0;
  for (const { shaped, start, stretch } of word.pieces) {
    let offset = start - word.start;
    for (const [index, advance] of shaped.advances.entries()) {
      const length = shaped.texts[index]?.length ?? 0;
      const width = (advance * stretch.run.style.size) / 1000;
      // A ligature shares its width among its letters.
      for (let letter = 0; letter < length; letter += 1)
        positions[offset + letter] = x + (width * letter) / length;
      offset += length;
      x += width;
    }
  }
  positions[word.end - word.start] = x;
  return positions;
}

/** Adds breaks between any two characters to the parts of a word that are wider than a line. */
function addEmergencies(
  paragraph: Paragraph,
  word: Token,
  types: Map<number, WordBreak['type']>,
  positions: Float64Array,
  limits: DivisionRules['limits'],
): void {
  const rough = (start: number, end: number) =>
    (positions[end - word.start] ?? 0) - (positions[start - word.start] ?? 0);
  let from = word.start;
  for (const end of [...types.keys(), word.end].sort((one, other) => one - other)) {
    const exact = (start: number, cut: number) =>
      exactWidth(paragraph, word, start, cut, cut === end && types.get(end) === 'hyphen');
    while (from < end) {
      const limit = from === word.start ? limits.first : limits.rest;
      const cut = longestFit(paragraph.text, from, end, { rough, exact, limit });
      // Where not even one character has room for a hyphen after it, it stands without.
      if (cut < end || (types.has(end) && exact(from, end) > limit)) types.set(cut, 'emergency');
      from = cut;
    }
  }
}

/** Width of a part of a word that stands alone, in points. */
function exactWidth(
  paragraph: Paragraph,
  word: Token,
  start: number,
  end: number,
  isHyphenated: boolean,
): number {
  const pieces = slicePieces(paragraph, word.pieces, start, end);
  return widthOf(isHyphenated ? addHyphen(paragraph, pieces) : pieces);
}

interface Fitting {
  readonly rough: (start: number, end: number) => number;
  readonly exact: (start: number, end: number) => number;
  readonly limit: number;
}

/** An estimate of a part this much wider than the limit needs no shaping to be too wide. */
const clearlyTooWide = 1.25;

/** The end of the longest part from `start`, of one character at least, that is no wider than the limit. */
function longestFit(text: string, start: number, end: number, { rough, exact, limit }: Fitting): number {
  const cuts: number[] = [];
  let offset = start;
  do {
    offset = clusterEnd(text, offset, end);
    cuts.push(offset);
  } while (offset < end && rough(start, offset) <= limit * clearlyTooWide);
  while (cuts.length > 1 && exact(start, cuts.at(-1) ?? end) > limit) cuts.pop();
  return cuts.at(-1) ?? end;
}
