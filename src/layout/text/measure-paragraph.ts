import type { FontBook } from '../font-book.ts';
import { divideWord } from './divide-word.ts';
import { loosen } from './loose-text.ts';
import type { Paragraph } from './paragraph.ts';
import type { ParagraphItem, ParagraphWidths } from './text-line.ts';
import { shapeText, textMemory } from './text-memory.ts';
import { slicePieces, type Token, widthOf } from './tokens.ts';

/** The widths that text asks for, hyphenation and emergency breaks left out. */
export function measureParagraph(fonts: FontBook, items: readonly ParagraphItem[]): ParagraphWidths {
  const text = loosen(items);
  return textMemory(fonts).widths.get(text.key, () => measureText(shapeText(fonts, items, text, 'ltr')));
}

function measureText(paragraphs: readonly Paragraph[]): ParagraphWidths {
  let [min, max] = [0, 0];
  for (const paragraph of paragraphs) {
    let width = 0;
    for (const token of paragraph.tokens) {
      width += token.width;
      if (token.type === 'word') min = Math.max(min, widestPart(paragraph, token));
    }
    max = Math.max(max, width);
  }
  return { min, max };
}

/** Width of the widest part of a word that no break opportunity divides, in points. */
function widestPart(paragraph: Paragraph, word: Token): number {
  const ends = divideWord(paragraph, word).map(({ offset }) => offset);
  if (ends.length === 0) return word.width;
  const starts = [word.start, ...ends];
  const widths = [...ends, word.end].map((end, index) =>
    widthOf(slicePieces(paragraph, word.pieces, starts[index] ?? end, end)),
  );
  return widths.reduce((widest, width) => Math.max(widest, width), 0);
}
