import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Block, Document } from '../document/document.ts';
import { plainText } from '../document/plain-text.ts';
import { inlinesOf, walkDocument, walkInlines } from '../document/walk.ts';
import type { Image } from '../image/image.ts';
import type { Theme } from '../theme/theme.ts';
import { addBlocks } from './add-blocks.ts';
import { addMasthead, takeMasthead } from './add-masthead.ts';
import { listContents, setContents } from './contents.ts';
import { type DocumentParts, divideDocument, mostPages } from './divide-document.ts';
import { type Extent, extentOf } from './extent-of.ts';
import { destinationsOf, outlineOf, placeMarks } from './find-marks.ts';
import { createFlow, endFlow, takeMarks } from './flow.ts';
import type { FontBook } from './font-book.ts';
import { addFurniture } from './furniture.ts';
import { insertNotes } from './insert-notes.ts';
import type { Layout, LayoutMetadata, Page, TagElement } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { mirrorPages } from './mirror-pages.ts';
import { type Paper, pageGeometry } from './page-geometry.ts';
import { countPages, placePages } from './place-pages.ts';
import type { PlacedFlow } from './placed-flow.ts';
import { type NoteList, setNotes } from './set-notes.ts';
import { createTagTree, pruneLeaves } from './tag-tree.ts';
import { typeStyle } from './type-style.ts';

export interface LayoutInput {
  readonly theme: Theme;
  readonly fonts: FontBook;
  readonly paper: Paper;
  /** By path relative to the project's folder: every picture that the document shows. */
  readonly images?: ReadonlyMap<string, Image>;
}

/**
 * Lays a document out: first the tag tree and the vertical lists, then pages, then what depends on page numbers.
 * There is no value if the document runs over 2,000 pages.
 */
export function layoutDocument(input: LayoutInput, document: Document): Outcome<Layout> {
  const context = createContext(input, document);
  const { geometry, diagnostics } = context;
  const parts = setDocument(context);
  const flows = divideDocument(context, parts);
  const placed = flows && withContents(context, parts, flows);
  if (placed === undefined) return { diagnostics: [...diagnostics, tooManyPages()] };
  const drawn = addFurniture(context, placePages(placed));
  const pages = document.direction === 'rtl' ? mirrorPages(drawn, geometry.paper.width) : drawn;
  const marks = placeMarks(placed);
  const layout: Layout = {
    metadata: describe(document),
    paper: geometry.paper,
    pages,
    tags: pruneLeaves(tagsOf(context, parts.notes), usedLeaves(pages)),
    outline: outlineOf(marks),
    destinations: destinationsOf(marks),
    faces: usedFaces(pages),
    images: usedImages(pages),
  };
  return { value: layout, diagnostics };
}

/**
 * How much room a document takes, without making pages of it: what is set once is remembered, so that many that differ
 * little are measured at little cost. There is no value if the document runs over 2,000 pages.
 */
export function measureDocument(input: LayoutInput, document: Document): Outcome<Extent> {
  const context = createContext(input, document);
  const parts = setDocument(context);
  const flows = divideDocument(context, parts);
  const placed = flows && withContents(context, parts, flows);
  if (placed === undefined) return { diagnostics: [tooManyPages()] };
  return { value: extentOf(context, parts, placed), diagnostics: [] };
}

/** The part of a page that boxes and tables may set again around a page break. */
const mostRepeated = 0.5;

function createContext(
  { theme, fonts, paper, images = new Map() }: LayoutInput,
  document: Document,
): LayoutContext {
  const geometry = pageGeometry(theme, paper);
  return {
    theme,
    fonts,
    images,
    document,
    geometry,
    tags: createTagTree(),
    flow: createFlow((geometry.bottom - geometry.top) * mostRepeated),
    links: new Map(),
    quietLinks: new Set(),
    noteReferences: new Map(),
    deleted: new Set(),
    anchors: anchorsOf(document),
    diagnostics: [],
    addBlocks,
  };
}

/** Sets the masthead and the lead, the rest, and the notes that both refer to. */
function setDocument(context: LayoutContext): DocumentParts & { readonly contentsAt: number } {
  const { document, geometry, theme, tags, flow: opening } = context;
  const body = createFlow(opening.mostRepeated);
  const place = { column: geometry.column, parent: tags.root, style: typeStyle(theme, 'body') };
  const head = geometry.columns === 1 ? place : { ...place, column: geometry.full };
  const [masthead, blocks] = takeMasthead(document.children);
  const leads = blocks.findIndex((block) => !isLead(block));
  const count = leads === -1 ? blocks.length : leads;
  addMasthead(context, masthead, head);
  addBlocks(context, blocks.slice(0, count), head);
  const contentsAt = tags.root.children.length;
  body.marks.push(...takeMarks(opening));
  addBlocks({ ...context, flow: body }, blocks.slice(count), place);
  endFlow(body);
  const notes = setNotes(context, [opening, body]);
  return { opening, contents: undefined, body, notes, contentsAt };
}

/** What stands between the title and the contents. */
function isLead({ role }: Block): boolean {
  return role === 'byline' || role === 'lead' || role === 'memo-head';
}

/**
 * The pages of a long document once more, with its contents. Their room does not depend on the page numbers, so that
 * numbers read off a first division with any numbers are right.
 */
function withContents(
  context: LayoutContext,
  parts: DocumentParts & { readonly contentsAt: number },
  flows: readonly PlacedFlow[],
): readonly PlacedFlow[] | undefined {
  const { theme, geometry, tags } = context;
  const entries = listContents(parts.body);
  if (countPages(flows) < theme.contents.fromPages || entries.length < 2) return flows;
  const column = geometry.columns === 1 ? geometry.column : geometry.full;
  const blank = setContents(context, entries, column, () => 1);
  const first = divideDocument(context, { ...parts, contents: blank.flow });
  if (first === undefined) return undefined;
  const pages = new Map(destinationsOf(placeMarks(first)).map(({ name, page }) => [name, page]));
  const contents = setContents(context, entries, column, (name) => pages.get(name) ?? 1);
  tags.root.children.splice(parts.contentsAt, 0, ...contents.tags);
  return divideDocument(context, { ...parts, contents: contents.flow });
}

/** The tag tree with the notes where they are referred to; those whose reference is not shown stand at the end. */
function tagsOf({ tags, noteReferences }: LayoutContext, { elements, strays }: NoteList): TagElement {
  const notes = new Map<number, TagElement>();
  for (const [number, element] of elements) {
    const reference = noteReferences.get(number);
    if (strays.has(number)) tags.root.children.push(element);
    else if (reference !== undefined) notes.set(reference, element);
  }
  return insertNotes(tags.root, notes);
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
      if (item.type !== 'link' && item.owner.type === 'content') used.add(item.owner.id);
  }
  return used;
}

function usedFaces(pages: readonly Page[]): readonly string[] {
  const faces = new Set<string>();
  for (const { items } of pages) for (const item of items) if (item.type === 'glyphs') faces.add(item.face);
  return [...faces].sort();
}

function usedImages(pages: readonly Page[]): readonly string[] {
  const images = new Set<string>();
  for (const { items } of pages) for (const item of items) if (item.type === 'image') images.add(item.image);
  return [...images].sort();
}
