import { glyphWidth } from './glyph-width.ts';
import type { Page, PageItem } from './layout.ts';

/**
 * Turns pages round whose items are counted from the edge where lines start, for documents that are read from right to
 * left: each item changes sides and keeps its form. `width` is the page's, in points.
 */
export function mirrorPages(pages: readonly Page[], width: number): readonly Page[] {
  const mirror = (item: PageItem): PageItem => ({ ...item, x: width - item.x - widthOf(item) });
  return pages.map((page) => ({ ...page, items: page.items.map(mirror) }));
}

function widthOf(item: PageItem): number {
  return item.type === 'glyphs' ? glyphWidth(item) : item.width;
}
