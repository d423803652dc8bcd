import { addBlock } from './blocks/index.ts';
import { addPenalty, addPiece, addSpace, createFlow, type Flow, type Mark } from './flow.ts';
import { glyphWidth } from './glyph-width.ts';
import { plainRun } from './inline-items.ts';
import type { PageItem, PathItem, TagNode } from './layout.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { forbidden } from './page-cost.ts';
import { type Column, insideColumn } from './page-geometry.ts';
import { type SetLine, setLabelLines, setLines } from './set-lines.ts';
import { addElement, leafOf, type TagDraft } from './tag-tree.ts';
import { measureParagraph } from './text/measure-paragraph.ts';
import { type TypeStyle, typeStyle } from './type-style.ts';

/** A heading that the list of contents names. */
export interface ContentsEntry {
  readonly title: string;
  readonly level: 1 | 2;
  /** Name of its destination. */
  readonly destination: string;
}

/** A longer list shows the higher level only. */
const mostEntries = 60;

/** The headings of a vertical list, of the two highest levels that it has. */
export function listContents({ pieces }: Flow): readonly ContentsEntry[] {
  const headings = pieces.flatMap(({ marks }) =>
    marks.flatMap((mark, index) => headingAt(marks, mark, index)),
  );
  const [first, second] = [...new Set(headings.map(({ role }) => role))].sort();
  const entries = headings.flatMap(({ role, title, destination }): readonly ContentsEntry[] => {
    if (role !== first && role !== second) return [];
    return [{ title, destination, level: role === first ? 1 : 2 }];
  });
  return entries.length <= mostEntries ? entries : entries.filter(({ level }) => level === 1);
}

/** The name of a heading's place is the mark after it. */
function headingAt(marks: readonly Mark[], mark: Mark, index: number) {
  const next = marks[index + 1];
  if (mark.type !== 'heading' || mark.title === '' || next?.type !== 'destination') return [];
  return [{ role: mark.role, title: mark.title, destination: next.name }];
}

export interface Contents {
  readonly flow: Flow;
  /** Its elements in the tag tree. */
  readonly tags: readonly TagNode[];
}

/**
 * The list of contents. `pageOf` gives the page of a destination; the list takes up the same room whatever the numbers
 * are, so that it can be set before they are known.
 */
export function setContents(
  outer: LayoutContext,
  entries: readonly ContentsEntry[],
  column: Column,
  pageOf: (destination: string) => number,
): Contents {
  const flow = createFlow(outer.flow.mostRepeated);
  const context = { ...outer, flow };
  const shelf: TagDraft = { type: 'element', id: 0, role: 'Sect', children: [] };
  const place: Place = { column, parent: shelf, style: typeStyle(context.theme, 'body') };
  const title = { type: 'text', value: context.document.meta['contents-label'] || 'Contents' } as const;
  addBlock(context, { type: 'heading', depth: 2, id: '', children: [title] }, place);
  const list = addElement(context.tags, shelf, 'TOC');
  let parent = list;
  for (const [index, entry] of entries.entries()) {
    const isFirstLevel = entry.level === 1;
    if (!isFirstLevel && parent.role === 'TOCI') parent = addElement(context.tags, parent, 'TOC');
    const item = addElement(context.tags, isFirstLevel ? list : parent, 'TOCI');
    if (isFirstLevel) parent = item;
    if (isFirstLevel && index > 0) addSpace(flow, place.style.after * 0.5);
    if (!isFirstLevel) addPenalty(flow, secondLevel);
    addEntry(context, { ...entry, page: pageOf(entry.destination) }, { ...place, parent: item });
  }
  addSpace(flow, typeStyle(context.theme, 'h2').before);
  return { flow, tags: shelf.children };
}

/** Cost of a page break before an entry of the second level. */
const secondLevel = 100;

interface EntryOnPage extends ContentsEntry {
  readonly page: number;
}

/** The longest page number there can be. */
const longestNumber = '0000';

function addEntry(context: LayoutContext, entry: EntryOnPage, { column, parent }: Place): void {
  const { flow, tags, theme } = context;
  const style: TypeStyle = { ...typeStyle(theme, 'table'), isBold: entry.level === 1 };
  const link = addElement(tags, addElement(tags, parent, 'Reference'), 'Link');
  const target = { type: 'destination', name: entry.destination } as const;
  context.links.set(link.id, { target, description: entry.title });
  context.quietLinks.add(link.id);
  const owner = leafOf(tags, link);
  const run = (text: string) => ({ ...plainRun(context, text, style, owner), link: link.id });
  const room = measureParagraph(context.fonts, [run(longestNumber)]).max * 1.2;
  const inside = insideColumn(column, entry.level === 1 ? 0 : theme.indent, room + theme.indent);
  const margin = { x: column.x + column.width - room, width: room, outset: 0 };
  const lines = setLabelLines(context, [run(entry.title)], { style, column: inside });
  const [number] = setLines(context, [run(String(entry.page))], {
    style,
    column: margin,
    align: 'end',
    hyphenate: false,
  });
  for (const [index, line] of lines.entries()) {
    if (index > 0) addPenalty(flow, forbidden);
    addPiece(flow, index < lines.length - 1 || !number ? line : withNumber(context, line, number, margin));
  }
}

function withNumber({ theme }: LayoutContext, line: SetLine, number: SetLine, margin: Column): SetLine {
  const leader = leaderBetween(
    endOf(line.items),
    Math.min(...startsOf(number.items), margin.x + margin.width),
    line,
  );
  const drawn = {
    ...leader,
    stroke: { colour: theme.colours.muted, width: 0.8, dash: [0.8, leaderStep - 0.8] },
  };
  return { ...line, items: [...(leader.width > 0 ? [drawn] : []), ...line.items, ...number.items] };
}

/** From one dot of a leader to the next. */
const leaderStep = 4;
const leaderDistance = 5;

/** A row of dots on the baseline; those of all lines stand below each other. */
function leaderBetween(start: number, end: number, { baseline }: SetLine): PathItem {
  const from = Math.ceil((start + leaderDistance) / leaderStep) * leaderStep;
  const to = Math.floor((end - leaderDistance) / leaderStep) * leaderStep;
  const width = Math.max(to - from, 0);
  return {
    type: 'path',
    owner: { type: 'artifact', kind: 'rule' },
    x: from,
    y: baseline - 0.8,
    width,
    height: 0.8,
    path: [
      { type: 'move', x: 0, y: 0.4 },
      { type: 'line', x: width, y: 0.4 },
    ],
  };
}

function endOf(items: readonly PageItem[]): number {
  return items.reduce(
    (end, item) => (item.type === 'glyphs' ? Math.max(end, item.x + glyphWidth(item)) : end),
    0,
  );
}

function startsOf(items: readonly PageItem[]): readonly number[] {
  return items.flatMap((item) => (item.type === 'glyphs' ? [item.x] : []));
}
