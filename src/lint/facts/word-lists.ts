import type { Opposite } from './lexicon.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { stemOf } from './stem.ts';

/** The words of a list, which are separated by spaces. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What words stand for, from lists of them: `[['month', 'month months']]`. */
export function wordMap<Value>(lists: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  return new Map(
    lists.flatMap(([value, words]) => words.split(' ').map((word): [string, Value] => [word, value])),
  );
}

/** Words by their place in a list, from a first number on; empty places have the name `-`. */
export function numbered(first: number, step: number, words: string): readonly (readonly [number, string])[] {
  return words
    .split(' ')
    .map((word, index): readonly [number, string] => [first + index * step, word])
    .filter(([, word]) => word !== '-');
}

/** Pairs of opposites, each as two lists of phrases. */
export function oppositesOf(pairs: readonly (readonly [string, string])[]): Phrases<Opposite> {
  return phrasesOf(
    pairs.flatMap(([first, second], pair): readonly (readonly [Opposite, string])[] => [
      [{ pair, isSecond: false }, first],
      [{ pair, isSecond: true }, second],
    ]),
  );
}

/** From the stem of each word to that of the first in its list. */
export function synonyms(lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lists.flatMap((list) => {
      const stems = list.split(' ').map(stemOf);
      return stems.map((stem): [string, string] => [stem, stems[0] ?? stem]);
    }),
  );
}
