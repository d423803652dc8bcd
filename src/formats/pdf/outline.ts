import type { OutlineItem } from '../../layout/layout.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf-value.ts';

export interface OutlineContext {
  readonly file: PdfFile;
  /** An explicit destination for a place on a page; `page` counts from 1. */
  destinationAt(page: number, y: number): readonly PdfValue[];
  elementOf(id: number): PdfReference;
}

/** Writes the bookmarks (ISO 32000-1, 12.3.3), all open. */
export function writeOutline(context: OutlineContext, items: readonly OutlineItem[]): void {
  if (items.length === 0) return;
  const root = context.file.outline;
  root.data = { Type: 'Outlines', ...writeItems(context, items, root) };
  context.file.setCatalog({ Outlines: root, PageMode: 'UseOutlines' });
}

/** Writes the items of one level, and gives the entries that their parent needs. */
function writeItems(
  context: OutlineContext,
  items: readonly OutlineItem[],
  parent: PdfReference,
): PdfDictionary {
  const references = items.map(() => context.file.reserve());
  items.forEach((item, index) => {
    const reference = references[index];
    if (!reference) return;
    context.file.fill(reference, {
      Title: pdfText(item.title),
      Parent: parent,
      Prev: references[index - 1],
      Next: references[index + 1],
      Dest: context.destinationAt(item.page, item.y),
      SE: context.elementOf(item.element),
      ...writeItems(context, item.children, reference),
    });
  });
  return references.length === 0
    ? {}
    : { First: references[0], Last: references.at(-1), Count: countItems(items) };
}

/** All items are open, so that each counts (table 152). */
function countItems(items: readonly OutlineItem[]): number {
  return items.reduce((count, item) => count + 1 + countItems(item.children), 0);
}
