import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { plainText } from '../document/plain-text.ts';
import { inlinesOf, walkDocument, walkInlines } from '../document/walk.ts';
import type { Theme } from '../theme/theme.ts';
import { addBlocks } from './add-blocks.ts';
import { addMasthead, takeMasthead } from './add-masthead.ts';
import { addNotes } from './add-notes.ts';
import { destinationsOf, outlineOf, placeMarks } from './find-marks.ts';
import { createFlow, endFlow } from './flow.ts';
import type { FontBook } from './font-book.ts';
import { addFurniture } from './furniture.ts';
import type { Layout, LayoutMetadata, Page } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { type Paper, pageGeometry } from './page-geometry.ts';
import { type PageSlice, paginate } from './paginate.ts';
import { placePages } from './place-pages.ts';
import { createTagTree, pruneLeaves } from './tag-tree.ts';
import { typeStyle } from './type-style.ts';

interface LayoutInput {
  readonly theme: Theme;
  readonly fonts: FontBook;
  readonly paper: Paper;
}

const mostPages = 2000;

/**
 * Lays a document out: first the tag tree and the vertical list, then pages, then what depends on page numbers.
 * There is no value if the document runs over 2,000 pages.
 */
export function layoutDocument(input: LayoutInput, document: Document): Outcome<Layout> {
  const context = createContext(input, document);
  const { flow, geometry, diagnostics } = context;
  addDocument(context);
  const slices = divide(context);
  if (slices === undefined) return { diagnostics: [...diagnostics, tooManyPages()] };
  const placed = { pieces: flow.pieces, frames: flow.frames, geometry };
  const pages = addFurniture(context, placePages(placed, slices));
  const marks = placeMarks(placed, slices);
  const layout: Layout = {
    metadata: describe(document),
    paper: geometry.paper,
    pages,
    tags: pruneLeaves(context.tags.root, usedLeaves(pages)),
    outline: outlineOf(marks),
    destinations: destinationsOf(marks),
    faces: usedFaces(pages),
  };
  return { value: layout, diagnostics };
}

function createContext({ theme, fonts, paper }: LayoutInput, document: Document): LayoutContext {
  return {
    theme,
    fonts,
    document,
    geometry: pageGeometry(theme, paper),
    tags: createTagTree(),
    flow: createFlow(),
    links: new Map(),
    quietLinks: new Set(),
    deleted: new Set(),
    anchors: anchorsOf(document),
    diagnostics: [],
    addBlocks,
  };
}

function addDocument(context: LayoutContext): void {
  const { document, geometry, theme, tags } = context;
  const place = { column: geometry.column, parent: tags.root, style: typeStyle(theme, 'body') };
  const [masthead, blocks] = takeMasthead(document.children);
  addMasthead(context, masthead, place);
  addBlocks(context, blocks, place);
  addNotes(context, place);
  endFlow(context.flow);
}

function divide({ flow, geometry }: LayoutContext): readonly PageSlice[] | undefined {
  const sizes = flow.pieces.map(({ height, space, penalty, enclosures }) => ({
    height,
    space,
    penalty,
    head: enclosures.reduce((total, { head }) => total + head.height, 0),
    tail: enclosures.reduce((total, { tail }) => total + tail, 0),
  }));
  return paginate(sizes, { height: geometry.bottom - geometry.top, maxPages: mostPages });
}

function tooManyPages(): Diagnostic {
  return { code: 'layout/too-many-pages', message: `the document runs over ${mostPages} pages` };
}

function anchorsOf(document: Document): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  walkDocument(document, (block) => {
    if (block.type === 'heading') anchors.set(block.id, plainText(block.children));
    for (const inlines of inlinesOf(block)) {
      walkInlines(inlines, (inline) => {
        if (inline.type === 'anchor') anchors.set(inline.id, '');
      });
    }
  });
  return anchors;
}

function describe({ title, language, direction, meta }: Document): LayoutMetadata {
  const { author, publisher, subject, keywords, date } = meta;
  return {
    title,
    language,
    direction,
    author: author || publisher || '',
    subject: subject ?? '',
    keywords: (keywords ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    ...(date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
  };
}

function usedLeaves(pages: readonly Page[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { items } of pages) {
    for (const item of items)
      if (item.type === 'glyphs' && item.owner.type === 'content') used.add(item.owner.id);
  }
  return used;
}

function usedFaces(pages: readonly Page[]): readonly string[] {
  const faces = new Set<string>();
  for (const { items } of pages) for (const item of items) if (item.type === 'glyphs') faces.add(item.face);
  return [...faces].sort();
}
