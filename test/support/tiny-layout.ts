import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as harfBuzz from 'harfbuzzjs';
import type {
  Destination,
  GlyphRun,
  Layout,
  LayoutMetadata,
  LinkArea,
  OutlineItem,
  Owner,
  PageItem,
  StructureType,
  TagElement,
  TagNode,
} from '../../src/layout/layout.ts';

/** A layout made by hand, without the layout engine, so that writers can be tested on their own. */

const folder = join(import.meta.dirname, '../../templates/fonts');
export const serif = 'SourceSerif4-Regular.ttf';
export const sans = 'SourceSans3-Regular.ttf';
export const paper = { width: 595.28, height: 841.89 };

/** The bytes of the faces that tests use, by key. */
export const fonts: ReadonlyMap<string, Uint8Array> = new Map(
  [serif, sans].map((key) => [key, new Uint8Array(readFileSync(join(folder, key)))]),
);

const shapers = new Map<string, harfBuzz.Font>();

/** Shapes text from left to right. Lengths are in thousandths of the type size. */
export function shapeText(face: string, text: string) {
  let shaper = shapers.get(face);
  if (!shaper) {
    const bytes = fonts.get(face) ?? new Uint8Array();
    shaper = new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(bytes), 0));
    shapers.set(face, shaper);
  }
  const buffer = new harfBuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfBuzz.shape(shaper, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  return {
    glyphs: infos.map((info) => info.codepoint),
    advances: positions.map((position) => position.xAdvance),
    offsets: positions.flatMap((position) => [position.xOffset, position.yOffset]),
    texts: infos.map((info, index) => {
      if (info.cluster === infos[index - 1]?.cluster) return '';
      const next = infos.slice(index).find((other) => other.cluster !== info.cluster);
      return text.slice(info.cluster, next?.cluster);
    }),
  };
}

export interface RunOptions {
  readonly x?: number;
  readonly face?: string;
  readonly size?: number;
  readonly colour?: string;
}

/** A run of glyphs on the baseline `y`. */
export function runOf(owner: Owner, text: string, y: number, options: RunOptions = {}): GlyphRun {
  const { x = 72, face = serif, size = 11, colour = '#1b1b1b' } = options;
  return { type: 'glyphs', owner, face, size, colour, x, y, ...shapeText(face, text) };
}

/** Width of a run, in points. */
export function widthOf(run: GlyphRun): number {
  return (run.advances.reduce((sum, advance) => sum + advance, 0) * run.size) / 1000;
}

export const plainMetadata: LayoutMetadata = {
  title: 'A brief',
  language: 'en-GB',
  direction: 'ltr',
  author: 'The Office',
  subject: 'What to do',
  keywords: ['models', 'languages'],
  date: '2026-11-05',
};

/** A document under construction: items go to the current page, tags to the element given. */
export class TinyLayout {
  readonly #pages: PageItem[][] = [[]];
  readonly #root: MutableElement = { type: 'element', id: 0, role: 'Document', children: [] };
  readonly outline: OutlineItem[] = [];
  readonly destinations: Destination[] = [];
  readonly faces: string[] = [sans, serif];
  #ids = 0;

  get root(): MutableElement {
    return this.#root;
  }

  get page(): number {
    return this.#pages.length;
  }

  newPage(): void {
    this.#pages.push([]);
  }

  draw(...items: readonly PageItem[]): void {
    this.#pages.at(-1)?.push(...items);
  }

  element(parent: MutableElement, role: StructureType, extra: Partial<TagElement> = {}): MutableElement {
    this.#ids += 1;
    const element: MutableElement = { type: 'element', id: this.#ids, role, ...extra, children: [] };
    parent.children.push(element);
    return element;
  }

  /** A new content leaf of an element. */
  leaf(parent: MutableElement): Owner {
    this.#ids += 1;
    parent.children.push({ type: 'content', id: this.#ids });
    return { type: 'content', id: this.#ids };
  }

  /** An element with one line of text. */
  line(
    parent: MutableElement,
    role: StructureType,
    text: string,
    y: number,
    options: RunOptions & Partial<TagElement> = {},
  ): MutableElement {
    const { x, face, size, colour, ...extra } = options;
    const element = this.element(parent, role, extra);
    const style = Object.fromEntries(
      Object.entries({ x, face, size, colour }).filter(([, value]) => value !== undefined),
    );
    this.draw(runOf(this.leaf(element), text, y, style));
    return element;
  }

  build(metadata: Partial<LayoutMetadata> = {}): Layout {
    return {
      metadata: { ...plainMetadata, ...metadata },
      paper,
      pages: this.#pages.map((items, index) => ({ number: index + 1, items })),
      tags: this.#root,
      outline: this.outline,
      destinations: [...this.destinations].sort((a, b) => (a.name < b.name ? -1 : 1)),
      faces: this.faces,
      images: [],
    };
  }
}

export interface MutableElement extends Omit<TagElement, 'children'> {
  readonly children: TagNode[];
}

/** A layout of one paragraph. */
export function paragraphLayout(text: string, metadata: Partial<LayoutMetadata> = {}): Layout {
  const layout = new TinyLayout();
  layout.line(layout.root, 'P', text, 100);
  return layout.build(metadata);
}

const address = 'https://example.org/a?b=1&c=(2)#é';

/** A document of two pages with one of everything that a layout can hold. */
export function richLayout(metadata: Partial<LayoutMetadata> = {}): Layout {
  const layout = new TinyLayout();
  const { root } = layout;
  layout.draw({
    type: 'box',
    owner: artifact('background'),
    x: 0,
    y: 0,
    width: 595.28,
    height: 60,
    colour: '#dde6f0',
  });
  layout.draw(runOf(artifact('header'), 'Running head ', 30, { size: 8, face: sans }));
  const title = layout.line(root, 'H1', 'Open models for every language ', 90, { size: 22, face: sans });
  layout.destinations.push({ name: 'open models – ü', page: 1, y: 70 });
  drawProse(layout, root);
  const steps = drawSection(layout, root);
  drawTable(layout, root);
  const end = drawSecondPage(layout, root);
  layout.outline.push({
    title: 'Open models <for> every language 😀',
    page: 1,
    y: 70,
    element: title.id,
    children: [
      { title: 'Steps', page: 1, y: 230, element: steps.id, children: [] },
      { title: 'Заключение', page: 2, y: 60, element: end.id, children: [] },
    ],
  });
  return layout.build(metadata);
}

function artifact(kind: Extract<Owner, { type: 'artifact' }>['kind']): Owner {
  return { type: 'artifact', kind };
}

function drawProse(layout: TinyLayout, root: MutableElement): void {
  const paragraph = layout.element(root, 'P');
  const before = layout.leaf(paragraph);
  layout.draw(runOf(before, 'The office finds difficult ', 120));
  const strong = layout.element(paragraph, 'Strong');
  layout.draw(runOf(layout.leaf(strong), 'coöperation ', 120, { x: 240, face: sans }));
  const link = layout.element(paragraph, 'Link');
  const words = layout.leaf(link);
  layout.draw(runOf(words, 'on a page of ', 120, { x: 320, colour: '#0b57a4' }));
  layout.draw(linkTo(link, 'uri', address, 320, 110));
  layout.draw(runOf(words, 'two lines ', 135, { colour: '#0b57a4' }));
  layout.draw(linkTo(link, 'uri', address, 72, 125));
  layout.draw(runOf(layout.leaf(paragraph), 'which goes on. ', 135, { x: 140 }));
  layout.line(root, 'P', 'Καλημέρα κόσμε ', 155, { language: 'el' });
  layout.line(root, 'BlockQuote', 'Здравствуй, мир ', 170, { language: 'ru', x: 90 });
}

function linkTo(
  element: TagElement,
  type: 'uri' | 'destination',
  target: string,
  x: number,
  y: number,
): LinkArea {
  const where = type === 'uri' ? { type, uri: target } : { type, name: target };
  return {
    type: 'link',
    element: element.id,
    x,
    y,
    width: 60,
    height: 14,
    target: where,
    description: `to ${target}`,
  };
}

function drawSection(layout: TinyLayout, root: MutableElement): MutableElement {
  const section = layout.element(root, 'Sect');
  const box = { x: 66, y: 225, width: 400, height: 80, colour: '#eef3f8', radius: 4 };
  layout.draw({ type: 'box', owner: artifact('background'), ...box });
  const heading = layout.line(section, 'H2', 'Steps ', 245, { size: 15, face: sans });
  layout.destinations.push({ name: 'steps', page: 1, y: 230 });
  const list = layout.element(section, 'L', { numbering: 'Decimal' });
  ['Ask ', 'Listen '].forEach((text, index) => {
    const item = layout.element(list, 'LI');
    layout.line(item, 'Lbl', `${index + 1}. `, 265 + 15 * index);
    layout.line(layout.element(item, 'LBody'), 'P', text, 265 + 15 * index, { x: 90 });
  });
  return heading;
}

function drawTable(layout: TinyLayout, root: MutableElement): void {
  const table = layout.element(root, 'Table');
  const head = layout.element(layout.element(table, 'THead'), 'TR');
  layout.line(head, 'TH', 'Language ', 330, { scope: 'Column' });
  layout.line(head, 'TH', 'Speakers ', 330, { scope: 'Column', x: 200 });
  layout.draw({
    type: 'box',
    owner: artifact('rule'),
    x: 72,
    y: 335,
    width: 300,
    height: 0.5,
    colour: '#888888',
  });
  const row = layout.element(layout.element(table, 'TBody'), 'TR');
  layout.line(row, 'TH', 'Kiswahili ', 350, { scope: 'Row' });
  layout.line(row, 'TD', '200 ', 350, { x: 200 });
}

function drawSecondPage(layout: TinyLayout, root: MutableElement): MutableElement {
  const paragraph = layout.element(root, 'P');
  const words = layout.leaf(paragraph);
  layout.draw(runOf(words, 'A paragraph that runs ', 780));
  layout.draw(runOf(artifact('footer'), 'Page 1 of 2 ', 810, { size: 8 }));
  layout.newPage();
  layout.draw(runOf(words, 'over two pages. ', 60));
  const heading = layout.line(root, 'H2', 'Заключение ', 90, { size: 15, face: sans, language: 'ru' });
  const last = layout.element(root, 'P');
  layout.draw(runOf(layout.leaf(last), 'See ', 110));
  const reference = layout.element(layout.element(last, 'Reference'), 'Link');
  layout.draw(runOf(layout.leaf(reference), 'the start ', 110, { x: 95 }));
  layout.draw(linkTo(reference, 'destination', 'open models – ü', 95, 100));
  layout.line(root, 'Note', '1 A note. ', 130, { size: 9 });
  layout.line(root, 'Code', 'let x = 1; ', 150, { alt: 'x becomes 1' });
  layout.draw(runOf(artifact('footer'), 'Page 2 of 2 ', 810, { size: 8 }));
  return heading;
}
