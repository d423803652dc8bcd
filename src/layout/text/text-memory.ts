import type { FontBook } from '../font-book.ts';
import { BoundedCache } from './bounded-cache.ts';
import { type LooseText, looseItems } from './loose-text.ts';
import { normaliseText } from './normalise-text.ts';
import { type Paragraph, shapeParagraph } from './paragraph.ts';
import type { ParagraphItem, ParagraphWidths, TextLine } from './text-line.ts';

/** What is kept of the texts that were set in the faces of a font book. None of it belongs to a document. */
export interface TextMemory {
  readonly lines: BoundedCache<readonly TextLine[]>;
  readonly widths: BoundedCache<ParagraphWidths>;
  /** Large, and asked for while one block is set: for each width that is tried, and before that to measure it. */
  readonly paragraphs: BoundedCache<readonly Paragraph[]>;
}

const memories = new WeakMap<FontBook, TextMemory>();

/** The memory of a font book. */
export function textMemory(fonts: FontBook): TextMemory {
  const known = memories.get(fonts);
  if (known) return known;
  const memory = {
    lines: new BoundedCache<readonly TextLine[]>(600_000),
    widths: new BoundedCache<ParagraphWidths>(200_000),
    paragraphs: new BoundedCache<readonly Paragraph[]>(30_000),
  };
  memories.set(fonts, memory);
  return memory;
}

/** A text shaped, one paragraph for each line that the author ends. */
export function shapeText(
  fonts: FontBook,
  items: readonly ParagraphItem[],
  { key }: LooseText,
  direction: 'ltr' | 'rtl',
): readonly Paragraph[] {
  return textMemory(fonts).paragraphs.get(`${direction} ${key}`, () =>
    normaliseText(looseItems(items)).map((source) => shapeParagraph(fonts, source, direction)),
  );
}
