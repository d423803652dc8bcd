import type { Inline, Table, TableRow } from '../../document/document.ts';
import { addEnclosure, addMark, addPenalty, addPiece, addSpace, type Mark, takeMarks } from '../flow.ts';
import { inlineItems } from '../inline-items.ts';
import type { Owner, PageItem, StructureType } from '../layout.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { type Column, fullWidth } from '../page-geometry.ts';
import { forbidden } from '../paginate.ts';
import { type SetLine, setLines } from '../set-lines.ts';
import { tableColumns } from '../table-columns.ts';
import { addElement, type TagDraft } from '../tag-tree.ts';
import { measureParagraph } from '../text/measure-paragraph.ts';
import type { ParagraphItem } from '../text/text-line.ts';
import { type TypeStyle, typeStyle } from '../type-style.ts';

const cellPadding = 5;
const rowPadding = 3.5;
/** Cost of dividing a row over two pages. */
const splitRow = 400;
/** A header that takes up more of a page is not repeated. */
const largestHeader = 0.25;

/** A table with rules, whose header stands again at the top of each further page. */
export function table(context: LayoutContext, block: Table, place: Place): void {
  const { flow, tags, geometry } = context;
  const style = typeStyle(context.theme, 'table');
  const element = addElement(tags, place.parent, 'Table');
  const head = tagRow(context, block.head, addElement(tags, element, 'THead'), { style, isHead: true });
  const body = addElement(tags, element, 'TBody');
  const rows = block.rows.map((row) => tagRow(context, row, body, { style, isHead: false }));
  const grid: Grid = { block, style, columns: placeColumns(context, [head, ...rows], place.column) };
  const header = setRow(context, head, { ...grid, style: { ...style, isBold: true }, ruleColour: 'accent' });
  addSpace(flow, style.before);
  addRow(context, head, header);
  addPenalty(flow, forbidden);
  const isRepeated = heightOf(header) <= (geometry.bottom - geometry.top) * largestHeader;
  addEnclosure(
    flow,
    { head: isRepeated ? repeatedHeader(header) : { height: 0, items: [] }, tail: 0 },
    () => {
      for (const row of rows) addRow(context, row, setRow(context, row, { ...grid, ruleColour: 'rule' }));
    },
  );
  addSpace(flow, style.after);
}

/** The runs of a row's cells, tagged, and the anchors among them. */
interface RowItems {
  readonly cells: readonly (readonly ParagraphItem[])[];
  readonly marks: readonly Mark[];
}

interface RowKind {
  readonly style: TypeStyle;
  readonly isHead: boolean;
}

function tagRow(
  context: LayoutContext,
  row: TableRow,
  parent: TagDraft,
  { style, isHead }: RowKind,
): RowItems {
  const element = addElement(context.tags, parent, 'TR');
  const role: StructureType = isHead ? 'TH' : 'TD';
  const attributes = isHead ? ({ scope: 'Column' } as const) : {};
  const cellItems = (inlines: readonly Inline[]) =>
    inlineItems(
      context,
      inlines,
      { ...style, isBold: isHead },
      addElement(context.tags, element, role, attributes),
    );
  const cells = row.children.map((cell) => cellItems(cell.children));
  return { cells, marks: takeMarks(context.flow) };
}

interface Grid {
  readonly block: Table;
  readonly style: TypeStyle;
  readonly columns: readonly Column[];
}

/** A table takes the width of running text if it fits, and else the full width. */
function placeColumns(context: LayoutContext, rows: readonly RowItems[], text: Column): readonly Column[] {
  const count = rows[0]?.cells.length ?? 0;
  const demands = Array.from({ length: count }, (_, index) => {
    const widths = rows.map((row) => measureParagraph(context.fonts, row.cells[index] ?? []));
    const min = widths.reduce((most, width) => Math.max(most, width.min), 0) + 2 * cellPadding;
    const max = widths.reduce((most, width) => Math.max(most, width.max), 0) + 2 * cellPadding;
    return { min, max };
  });
  const natural = demands.reduce((total, demand) => total + demand.max, 0);
  const outer = natural <= text.width ? text : fullWidth(text);
  let x = outer.x;
  return tableColumns(demands, outer.width).map((width) => {
    const column = { x: x + cellPadding, width: Math.max(width - 2 * cellPadding, 1), outset: 0 };
    x += width;
    return column;
  });
}

interface RowLook extends Grid {
  readonly ruleColour: 'accent' | 'rule';
}

/** The lines of a row's cells side by side: as many pieces as its longest cell has lines, with a rule below. */
function setRow(
  context: LayoutContext,
  row: RowItems,
  { block, style, columns, ruleColour }: RowLook,
): readonly SetLine[] {
  const cells = columns.map((column, index) =>
    setLines(context, row.cells[index] ?? [], {
      style,
      column,
      align: alignOf(block.align[index] ?? null),
      span: block.span,
    }),
  );
  const count = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: count }, (_, index) => {
    const lines = cells.flatMap((cell) => cell[index] ?? []);
    const top = index === 0 ? rowPadding : 0;
    const height = top + style.leading + (index === count - 1 ? rowPadding : 0);
    const items = lines.flatMap((line) => line.items.map((item) => ({ ...item, y: item.y + top })));
    const rule = index === count - 1 ? [rowRule(context, columns, { y: height, colour: ruleColour })] : [];
    return { height, baseline: top + (lines[0]?.baseline ?? 0), items: [...rule, ...items] };
  });
}

function alignOf(align: Table['align'][number]): 'ragged' | 'right' | 'center' {
  return align === 'right' || align === 'center' ? align : 'ragged';
}

function rowRule(
  { theme }: LayoutContext,
  columns: readonly Column[],
  { y, colour }: { readonly y: number; readonly colour: 'accent' | 'rule' },
): PageItem {
  const x = (columns[0]?.x ?? 0) - cellPadding;
  const last = columns.at(-1) ?? { x, width: 0 };
  const height = colour === 'accent' ? 1 : 0.5;
  const width = last.x + last.width + cellPadding - x;
  const owner = { type: 'artifact', kind: 'rule' } as const;
  return { type: 'box', owner, x, y: y - height, width, height, colour: theme.colours[colour] };
}

function addRow({ flow }: LayoutContext, { marks }: RowItems, lines: readonly SetLine[]): void {
  for (const mark of marks) addMark(flow, mark);
  for (const [index, line] of lines.entries()) {
    if (index > 0) addPenalty(flow, index === 1 || index === lines.length - 1 ? splitRow * 2 : splitRow);
    addPiece(flow, line);
  }
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
