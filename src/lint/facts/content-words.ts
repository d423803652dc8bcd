import type { Lexicon } from './lexicon.ts';
import { stemOf } from './stem.ts';
import type { Token } from './tokens.ts';

/** The stem of a word, or of the first of its synonyms where it is an actor. */
export function nameOf({ word }: Token, { actors }: Lexicon): string {
  const stem = stemOf(word);
  return actors.get(stem) ?? stem;
}

/** Whether a word says something by itself. */
export function isContent({ type, word }: Token, { fillers }: Lexicon): boolean {
  return type === 'word' && !fillers.has(word);
}
