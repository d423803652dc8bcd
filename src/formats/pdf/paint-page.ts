import type { Box, ImageItem, LinkArea, Owner, PageItem } from '../../layout/layout.ts';
import { ContentStream, formatNumber } from './content-stream.ts';
import { type FacePainter, paintGlyphs } from './paint-glyphs.ts';
import { paintPath } from './paint-path.ts';

export interface PageContext {
  /** Of the page, in points. */
  readonly height: number;
  faceOf(key: string): FacePainter;
  /** Name of the resource of an image. */
  imageOf(key: string): string;
  /** The structure type of the element that a content leaf belongs to. */
  roleOf(contentId: number): string;
}

export interface PaintedPage {
  readonly content: Uint8Array;
  /** Ids of content leaves: the index is the number of the marked content (MCID). */
  readonly marks: readonly number[];
}

type DrawnItem = Exclude<PageItem, LinkArea>;

/** Writes what is drawn on a page. Neighbours with one owner share one sequence of marked content (ISO 32000-1, 14.6). */
export function paintPage(context: PageContext, items: readonly PageItem[]): PaintedPage {
  const stream = new ContentStream(context.height);
  const marks: number[] = [];
  for (const group of groupByOwner(items.filter(isDrawn))) {
    stream.add(`${openMark(context, group.owner, marks)} BDC`);
    for (const item of group.items) paintItem(context, stream, item);
    stream.add('EMC');
  }
  return { content: stream.toBytes(), marks };
}

/** Links are not drawn: they are annotations beside the content. */
function isDrawn(item: PageItem): item is DrawnItem {
  return item.type !== 'link';
}

interface Group {
  readonly owner: Owner;
  readonly items: DrawnItem[];
}

function groupByOwner(items: readonly DrawnItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && isSameOwner(last.owner, item.owner)) last.items.push(item);
    else groups.push({ owner: item.owner, items: [item] });
  }
  return groups;
}

function isSameOwner(a: Owner, b: Owner): boolean {
  if (a.type === 'content') return b.type === 'content' && a.id === b.id;
  return b.type === 'artifact' && a.kind === b.kind;
}

/** The property lists of artifacts (14.8.2.2). */
const artifacts: Record<Extract<Owner, { type: 'artifact' }>['kind'], string> = {
  header: '/Type /Pagination /Subtype /Header',
  footer: '/Type /Pagination /Subtype /Footer',
  'table-header': '/Type /Pagination',
  background: '/Type /Layout',
  rule: '/Type /Layout',
};

function openMark(context: PageContext, owner: Owner, marks: number[]): string {
  if (owner.type === 'artifact') return `/Artifact <<${artifacts[owner.kind]}>>`;
  const mark = marks.push(owner.id) - 1;
  return `/${context.roleOf(owner.id)} <</MCID ${mark}>>`;
}

function paintItem(context: PageContext, stream: ContentStream, item: DrawnItem): void {
  switch (item.type) {
    case 'glyphs':
      paintGlyphs(stream, context.faceOf(item.face), item);
      break;
    case 'box':
      paintBox(stream, item);
      break;
    case 'path':
      paintPath(stream, item);
      break;
    case 'image':
      paintImage(stream, context.imageOf(item.image), item);
      break;
  }
}

/** An image fills the unit square, which is brought to its size and place (ISO 32000-1, 8.9.5). */
function paintImage(stream: ContentStream, resource: string, { x, y, width, height }: ImageItem): void {
  const size = `${formatNumber(width)} 0 0 ${formatNumber(height)}`;
  stream.add('q', `${size} ${stream.point(x, y + height)} cm`, `/${resource} Do`, 'Q');
}

function paintBox(stream: ContentStream, box: Box): void {
  const radius = Math.min(box.radius ?? 0, box.width / 2, box.height / 2);
  stream.setColour(box.colour);
  if (radius > 0) stream.add(...roundedPath(stream, box, radius), 'f');
  else {
    const size = `${formatNumber(box.width)} ${formatNumber(box.height)}`;
    stream.add(`${stream.point(box.x, box.y + box.height)} ${size} re`, 'f');
  }
}

/** How far the handles of a Bézier curve reach that comes closest to a quarter of a circle. */
const quarterCircle = 0.5523;

function roundedPath(stream: ContentStream, box: Box, radius: number): readonly string[] {
  const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const at = (x: number, y: number) => stream.point(x, y);
  const handle = radius * (1 - quarterCircle);
  return [
    `${at(left + radius, top)} m`,
    `${at(right - radius, top)} l`,
    `${at(right - handle, top)} ${at(right, top + handle)} ${at(right, top + radius)} c`,
    `${at(right, bottom - radius)} l`,
    `${at(right, bottom - handle)} ${at(right - handle, bottom)} ${at(right - radius, bottom)} c`,
    `${at(left + radius, bottom)} l`,
    `${at(left + handle, bottom)} ${at(left, bottom - handle)} ${at(left, bottom - radius)} c`,
    `${at(left, top + radius)} l`,
    `${at(left, top + handle)} ${at(left + handle, top)} ${at(left + radius, top)} c`,
  ];
}
