import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import type { GlyphRun, Layout, PageItem, TagElement, TagNode } from '../../src/layout/layout.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { fakeFonts, ministry } from './fake-fonts.ts';

const theme = ministry();

/** Lays Markdown out with made-up metrics: every glyph is half as wide as the type size. */
export function layOut(text: string, paper: 'A4' | 'Letter' = 'A4', changes: Partial<Theme> = {}) {
  const { value } = parseMarkdown({ file: 'brief.md', text });
  if (!value) throw new Error('the Markdown gives no document');
  return layoutDocument({ theme: { ...theme, ...changes }, fonts: fakeFonts, paper }, value);
}

/** As `layOut`, where no mistake is expected. */
export function layoutOf(text: string, changes: Partial<Theme> = {}): Layout {
  const { value, diagnostics } = layOut(text, 'A4', changes);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

interface Line {
  readonly page: number;
  readonly y: number;
  readonly x: number;
  readonly text: string;
}

/** The lines of text of a layout, furniture and repeated headers left out, in the order of the pages' items. */
export function linesOf(layout: Layout): readonly Line[] {
  const lines: Line[] = [];
  for (const { number: page, items } of layout.pages) {
    for (const run of items.filter(isContent)) {
      const last = lines.at(-1);
      const text = run.texts.join('');
      if (last?.page === page && last.y === run.y)
        lines[lines.length - 1] = { ...last, text: last.text + text };
      else lines.push({ page, y: run.y, x: run.x, text });
    }
  }
  return lines;
}

export function isContent(item: PageItem): item is GlyphRun {
  return item.type === 'glyphs' && item.owner.type === 'content';
}

/** Ids of the content leaves in reading order. */
export function leavesOf(node: TagNode): readonly number[] {
  return node.type === 'content' ? [node.id] : node.children.flatMap(leavesOf);
}

/** All elements of a role, in reading order. */
export function elementsOf(root: TagElement, role: string): readonly TagElement[] {
  const found = root.role === role ? [root] : [];
  return [
    ...found,
    ...root.children.flatMap((child) => (child.type === 'element' ? elementsOf(child, role) : [])),
  ];
}
