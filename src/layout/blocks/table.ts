import type { Inline, Table, TableRow } from '../../document/document.ts';
import { plainText } from '../../document/plain-text.ts';
import { addEnclosure, addMark, addPenalty, addPiece, addSpace, type Mark, takeMarks } from '../flow.ts';
import { inlineItems } from '../inline-items.ts';
import type { Owner, PageItem, TagElement } from '../layout.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { forbidden } from '../page-cost.ts';
import type { SetLine } from '../set-lines.ts';
import { type RowItems, tableGrid } from '../table-grid.ts';
import { rowPadding, setRow } from '../table-row.ts';
import { addElement, type TagDraft } from '../tag-tree.ts';
import { type TypeStyle, typeStyle } from '../type-style.ts';

/** Cost of dividing a row over two pages. */
const splitRow = 400;
/** Cost of a page that begins with the last row. */
const lonelyRow = 300;
/** A header that takes up more of a page is not repeated. */
const largestHeader = 0.25;

/** A table with rules, whose header stands again at the top of each further page. */
export function table(context: LayoutContext, block: Table, place: Place): void {
  const { flow, geometry } = context;
  const style = typeStyle(context.theme, 'table');
  const [head, ...rows] = tagTable(context, block, place.parent, style);
  if (head === undefined) return;
  const body = rows.map(({ cells }) => cells);
  const grid = tableGrid(context, { block, style, head: head.cells, body }, place.column);
  const header = setRow(context, head.cells, { block, grid, index: 'header' });
  addSpace(flow, style.before);
  addRow(context, head, header);
  addPenalty(flow, forbidden);
  const isRepeated = heightOf(header) <= (geometry.bottom - geometry.top) * largestHeader;
  const repeated = isRepeated ? repeatedHeader(header) : { height: 0, items: [] };
  addEnclosure(flow, { head: repeated, tail: 0 }, () => {
    for (const [index, row] of rows.entries()) {
      if (index === rows.length - 1) addPenalty(flow, lonelyRow);
      // The header and one row are too little to begin with at the bottom of a page.
      if (index === 1) addPenalty(flow, forbidden);
      addRow(context, row, setRow(context, row.cells, { block, grid, index }));
    }
  });
  addSpace(flow, style.after);
}

/** A row, tagged, with the anchors in its cells. */
interface TaggedRow {
  readonly cells: RowItems;
  readonly marks: readonly Mark[];
}

/** Tags the header and the rows. */
function tagTable(
  context: LayoutContext,
  block: Table,
  parent: TagDraft,
  style: TypeStyle,
): readonly TaggedRow[] {
  const element = addElement(context.tags, parent, 'Table');
  const isNamed = namesRows(block);
  const isOnBand = context.theme.tables === 'header';
  const thead = addElement(context.tags, element, 'THead');
  const head = tagRow(context, block.head, thead, {
    style: { ...style, isBold: true, ...(isOnBand ? { colour: context.theme.colours.onBand } : {}) },
    tagOf: (cell, index) => (index === 0 && isEmpty(cell) ? data : columnHeader),
  });
  const tbody = addElement(context.tags, element, 'TBody');
  const tagOf = (_: readonly Inline[], index: number) => (isNamed && index === 0 ? rowHeader : data);
  return [head, ...block.rows.map((row) => tagRow(context, row, tbody, { style, tagOf }))];
}

/** The first cell of each row names it where the corner of the table is empty, or where all these cells are bold. */
function namesRows({ head, rows }: Table): boolean {
  const first = rows.map(({ children }) => children[0]?.children ?? []);
  if (head.children.length < 2 || rows.length === 0) return false;
  if (isEmpty(head.children[0]?.children ?? [])) return !first.some(isEmpty);
  return first.every((cell) => cell.length === 1 && cell[0]?.type === 'strong');
}

function isEmpty(cell: readonly Inline[]): boolean {
  return plainText(cell).trim() === '';
}

type CellTag = Pick<TagElement, 'role' | 'scope'>;

const data: CellTag = { role: 'TD' };
const columnHeader: CellTag = { role: 'TH', scope: 'Column' };
const rowHeader: CellTag = { role: 'TH', scope: 'Row' };

interface RowKind {
  readonly style: TypeStyle;
  readonly tagOf: (cell: readonly Inline[], index: number) => CellTag;
}

function tagRow(
  context: LayoutContext,
  row: TableRow,
  parent: TagDraft,
  { style, tagOf }: RowKind,
): TaggedRow {
  const element = addElement(context.tags, parent, 'TR');
  const cells = row.children.map(({ children }, index) => {
    const { role, ...attributes } = tagOf(children, index);
    return inlineItems(context, children, style, addElement(context.tags, element, role, attributes));
  });
  return { cells, marks: takeMarks(context.flow) };
}

/** A row leaves no single line behind and takes none along: one of three lines or fewer stays whole. */
function addRow({ flow }: LayoutContext, { marks }: TaggedRow, lines: readonly SetLine[]): void {
  for (const mark of marks) addMark(flow, mark);
  addEnclosure(flow, { head: { height: rowPadding, items: [] }, tail: rowPadding }, () => {
    for (const [index, line] of lines.entries()) {
      const isEdge = index === 1 || index === lines.length - 1;
      if (index > 0) addPenalty(flow, isEdge ? forbidden : splitRow);
      addPiece(flow, line);
    }
  });
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((total, line) => total + line.height, 0);
}

/** The header once more: an artifact, for its text is in the tag tree already, and without its links. */
function repeatedHeader(lines: readonly SetLine[]): {
  readonly height: number;
  readonly items: readonly PageItem[];
} {
  const owner: Owner = { type: 'artifact', kind: 'table-header' };
  let y = 0;
  const items = lines.flatMap((line) => {
    const top = y;
    y += line.height;
    return line.items.flatMap((item) => (item.type === 'link' ? [] : [{ ...item, owner, y: item.y + top }]));
  });
  return { height: y, items };
}
