import type { PageChunk, PdfTexts } from '../formats/pdf/read/read-texts.ts';
import { type CanonicalText, canonicalText } from './canonical-text.ts';
import type { CorpusWordings } from './corpus-wordings.ts';
import { findInText, reachOf } from './find-in-text.ts';
import type { ShownTexts } from './shown-texts.ts';
import { findWordings, type Match } from './wording-index.ts';

/** A wording on a page. */
export interface PageMatch extends Match {
  /** From 1: where it begins. */
  readonly page: number;
  /** The words as they stand there. */
  readonly words: string;
}

/**
 * The wordings on the pages of a PDF that do not belong there: in reading order, which joins what page ends part, and in
 * the order of drawing, whatever the structure tree says; both as text is copied and as glyphs tell it.
 */
export function findInPages(
  wordings: CorpusWordings,
  shown: ShownTexts,
  { chunks, readingOrder }: PdfTexts,
): readonly PageMatch[] {
  const spoken = chunks.map((chunk) => chunk.spoken);
  const drawn = chunks.map((chunk) => chunk.drawn ?? chunk.spoken);
  const forms = chunks.some((chunk) => chunk.drawn !== undefined) ? [spoken, drawn] : [spoken];
  const drawingOrder = chunks.map((_, index) => index);
  return forms.flatMap((texts) => {
    const canonical = texts.map(canonicalText);
    const read = sequence(canonical, readingOrder);
    const painted = sequence(canonical, drawingOrder);
    const reach = reachOf(findWordings(shown.index, read.text), read.text.letters.length);
    const found = findInText(wordings, shown, read.text).map((match) => locate(read, chunks, match));
    const others = findInText(wordings, shown, painted.text)
      .filter((match) => !isShown(match, { from: painted, to: read, reach }))
      .map((match) => locate(painted, chunks, match));
    return [...found, ...others];
  });
}

/** Chunks in a row, as one text. */
interface Sequence {
  readonly text: CanonicalText;
  readonly order: readonly number[];
  /** Where each chunk of the row begins in its letters. */
  readonly starts: readonly number[];
  /** The same, by chunk. */
  readonly startOf: ReadonlyMap<number, number>;
}

function sequence(chunks: readonly CanonicalText[], order: readonly number[]): Sequence {
  const row = order.map((chunk) => chunks[chunk]).filter((chunk) => chunk !== undefined);
  const length = row.reduce((sum, { letters }) => sum + letters.length, 0);
  const [origins, wordStarts] = [new Uint32Array(length), new Uint8Array(length)];
  const starts: number[] = [];
  let letters = 0;
  let place = 0;
  for (const chunk of row) {
    starts.push(letters);
    origins.set(
      chunk.origins.map((origin) => origin + place),
      letters,
    );
    wordStarts.set(chunk.wordStarts, letters);
    letters += chunk.letters.length;
    place += chunk.text.length + 1;
  }
  const text = {
    letters: row.map((chunk) => chunk.letters).join(''),
    text: row.map((chunk) => chunk.text).join(' '),
    origins,
    wordStarts,
  };
  return { text, order, starts, startOf: new Map(order.map((chunk, index) => [chunk, starts[index] ?? 0])) };
}

/** The last place in a row whose beginning is not behind a letter. */
function indexAt({ starts }: Sequence, letter: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= letter) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Comparison {
  readonly from: Sequence;
  readonly to: Sequence;
  /** Of texts that may be shown, in `to`. */
  readonly reach: Uint32Array;
}

/** Whether the same letters lie, in a row too, within a text that may be shown: one that a page end parts, for example. */
function isShown({ start, end }: Match, { from, to, reach }: Comparison): boolean {
  const [first, last] = [start, end - 1].map((letter) => {
    const index = indexAt(from, letter);
    const begin = to.startOf.get(from.order[index] ?? -1);
    return begin === undefined ? Number.NaN : begin + letter - (from.starts[index] ?? 0);
  });
  if (first === undefined || last === undefined || last - first !== end - 1 - start) return false;
  return (reach[first] ?? 0) > last;
}

function locate(row: Sequence, chunks: readonly PageChunk[], match: Match): PageMatch {
  const page = chunks[row.order[indexAt(row, match.start)] ?? 0]?.page ?? 1;
  return { ...match, page, words: wordsOf(row.text, match) };
}

/** The words of a match as they stand in the text, on one line. */
export function wordsOf({ text, origins }: CanonicalText, { start, end }: Match): string {
  const from = origins[start] ?? 0;
  const last = origins[end - 1] ?? from;
  return text
    .slice(from, last + (text.codePointAt(last) ?? 0) > 0xffff ? last + 2 : last + 1)
    .replace(/\s+/g, ' ');
}
