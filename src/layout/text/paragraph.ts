import type { FontBook } from '../font-book.ts';
import { itemise } from './itemise.ts';
import { findLineBreaks } from './line-breaks.ts';
import type { SourceText } from './normalise-text.ts';
import { type ShapeContext, type Token, tokenise } from './tokens.ts';

/** A text between forced line breaks, shaped, with all that is known of where it may break. */
export interface Paragraph extends ShapeContext {
  readonly tokens: readonly Token[];
  /** A byte for each offset: 1 where a line may begin (UAX #14). */
  readonly breaks: Uint8Array;
  /** Offsets where the author allows a hyphen. */
  readonly softHyphens: ReadonlySet<number>;
}

/** Shapes a text, word by word. */
export function shapeParagraph(fonts: FontBook, source: SourceText, direction: 'ltr' | 'rtl'): Paragraph {
  const { text, softHyphens } = source;
  const breaks = findLineBreaks(source);
  const tokens = tokenise({ fonts, text }, itemise(fonts, source, direction), breaks);
  return { fonts, text, tokens, breaks, softHyphens };
}
