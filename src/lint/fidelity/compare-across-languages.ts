import { lexiconOf } from '../facts/lexicon-of.ts';
import { type Figures, readFigures } from '../facts/read-figures.ts';
import { compareFigures } from './compare-figures.ts';
import type { Comparison, Difference } from './comparison.ts';

/** A text, and its language as a BCP 47 tag. */
export interface TextIn {
  readonly text: string;
  readonly language: string;
}

/** What a translation says otherwise in numbers and dates: what else it says only a reader of both can tell. */
export function compareAcrossLanguages(
  plain: TextIn,
  variant: TextIn,
  comparison: Comparison,
): readonly Difference[] {
  const lexicons = [lexiconOf(plain.language), lexiconOf(variant.language)];
  // Without its words a language may write as a word what another writes in digits.
  const isWhole = lexicons.every((lexicon) => lexicon !== undefined);
  const figures = { plain: figuresOf(plain), variant: figuresOf(variant) };
  return compareFigures(figures, { ...comparison, mayDrop: comparison.mayDrop || !isWhole });
}

function figuresOf({ text, language }: TextIn): Figures {
  return readFigures(text, lexiconOf(language));
}
