import type { Token } from './tokens.ts';

/** Phrases of one or more words by their first word, longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** A phrase where it stands in a text. */
export interface Found<Value> {
  readonly value: Value;
  /** As it is written. */
  readonly text: string;
  /** Its first token, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** Phrases to look for, as lists of them with what they stand for. */
export function phrasesOf<Value>(lists: readonly (readonly [Value, string])[]): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const [value, list] of lists) {
    for (const phrase of list.split(',')) {
      const words = phrase.trim().split(' ');
      const [first = ''] = words;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }]);
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** Where phrases stand in a text; of two that begin at one word, the longer. None overlap. */
export function findPhrases<Value>(
  tokens: readonly Token[],
  phrases: Phrases<Value>,
): readonly Found<Value>[] {
  const found: Found<Value>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const phrase = phrases
      .get(tokens[from]?.word ?? '')
      ?.find(({ words }) => words.every((word, index) => tokens[from + index]?.word === word));
    if (!phrase) continue;
    const to = from + phrase.words.length;
    found.push({ value: phrase.value, text: textOf(tokens.slice(from, to)), from, to });
    from = to - 1;
  }
  return found;
}

/** Tokens as they are written, with spaces between them. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/ (?=[%,])|(?<=[€$£¥₹'’]) /g, '');
}
