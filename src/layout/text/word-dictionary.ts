import type { LineSegmenter } from 'icu';

/** Scripts that are written without spaces between words, and whose words a dictionary tells apart. */
const dictionaryScript = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Text of such scripts; what runs on for so long without a space is no prose, and dividing it would take long. */
const stretches = new RegExp(`${dictionaryScript.source}{1,1000}`, 'gu');

/** Marks that repeat or shorten the word before them, and vowels of Thai and Lao that follow their consonant. */
const neverFirst = /[\u0e2f\u0e46\u0ec6\u17d7\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u0ebd]/;

/** Vowels of Thai and Lao that stand before their consonant, and what stacks the next consonant under the one before. */
const neverLast = /[\u0e40-\u0e44\u0ec0-\u0ec4\u1039\u17d2]/;

let segmenter: LineSegmenter | undefined;

/**
 * Loads the dictionaries if any text in plain data needs them, which takes a sixth of a second and some megabytes once.
 * To be awaited before these texts are set.
 */
export async function prepareText(data: unknown): Promise<void> {
  if (segmenter || !dictionaryScript.test(JSON.stringify(data))) return;
  const icu = await import('icu');
  segmenter = icu.LineSegmenter.createDictionary();
}

/**
 * Offsets where words of scripts with dictionaries begin, in rising order, for `Intl.Segmenter` is not the same in all
 * versions of Node. Throws if such a text comes before `prepareText`.
 */
export function findWordStarts(text: string): readonly number[] {
  if (!dictionaryScript.test(text)) return [];
  if (!segmenter) throw new Error('a text that needs a dictionary was set before `prepareText`');
  const starts: number[] = [];
  for (const { index, 0: stretch } of text.matchAll(stretches)) {
    const words = segmenter.segment(stretch);
    for (let offset = words.next(); offset >= 0 && offset < stretch.length; offset = words.next())
      if (offset > 0 && !isInsideWord(stretch, offset)) starts.push(index + offset);
  }
  return starts;
}

function isInsideWord(text: string, offset: number): boolean {
  return neverFirst.test(text.charAt(offset)) || neverLast.test(text.charAt(offset - 1));
}
