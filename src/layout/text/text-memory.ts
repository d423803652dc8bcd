import type { FontBook } from '../font-book.ts';
import { BoundedCache } from './bounded-cache.ts';
import { type LooseText, looseItems } from './loose-text.ts';
import { normaliseText } from './normalise-text.ts';
import { type Paragraph, shapeParagraph } from './paragraph.ts';
import type { ParagraphItem, ParagraphWidths, TextLine } from './text-line.ts';

/** What is kept of the texts that were set in the faces of a font book. None of it belongs to a document. */
export interface TextMemory {
  /** By text, then by how it was set: the keys of texts are long, and looked for once. */
  readonly lines: BoundedCache<Map<string, readonly TextLine[]>>;
  readonly widths: BoundedCache<ParagraphWidths>;
  /** Large, and asked for while one block is set: for each width that is tried, and before that to measure it. */
  readonly paragraphs: Readonly<Record<'ltr' | 'rtl', BoundedCache<readonly Paragraph[]>>>;
}

const memories = new WeakMap<FontBook, TextMemory>();

/** The memory of a font book. */
export function textMemory(fonts: FontBook): TextMemory {
  const known = memories.get(fonts);
  if (known) return known;
  const memory: TextMemory = {
    // Briefs share paragraphs, or they do not: those of one brief alone are set once.
    lines: new BoundedCache({ capacity: 200_000, keepsFrom: 'second' }),
    widths: new BoundedCache({ capacity: 200_000 }),
    paragraphs: { ltr: new BoundedCache({ capacity: 12_000 }), rtl: new BoundedCache({ capacity: 12_000 }) },
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
  return textMemory(fonts).paragraphs[direction].get(key, () =>
    normaliseText(looseItems(items)).map((source) => shapeParagraph(fonts, source, direction)),
  );
}
