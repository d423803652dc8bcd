import { primaryLanguage } from '../../schema/language-tag.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { Lexicon } from './lexicon.ts';

const lexicons: ReadonlyMap<string, Lexicon> = new Map([
  ['en', english],
  ['fr', french],
]);

/** The words of a language, where they are known. */
export function lexiconOf(language: string): Lexicon | undefined {
  return lexicons.get(primaryLanguage(language));
}
