import type { Table } from '../document/document.ts';
import type { Box } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { moveItem } from './move-item.ts';
import type { Column } from './page-geometry.ts';
import { type SetLine, setLines } from './set-lines.ts';
import { type NumberReach, type RowItems, scaleItems, type TableGrid, widthOfNumbers } from './table-grid.ts';

/** Above and below the text of a row, in points. */
export const rowPadding = 3.5;

/** One row of a table: its place in the body, or the header. */
export interface RowPlace {
  readonly block: Table;
  readonly grid: TableGrid;
  readonly index: number | 'header';
}

/** The lines of a row's cells side by side: as many as its longest cell has, with a rule below. */
export function setRow(context: LayoutContext, row: RowItems, place: RowPlace): readonly SetLine[] {
  const { style, columns } = place.grid;
  const cells = columns.map((_, index) => setCell(context, row, index, place));
  const count = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const lines = cells.flatMap((cell) => cell[index] ?? []);
    const top = index === 0 ? rowPadding : 0;
    const height = top + style.leading + (isLast ? rowPadding : 0);
    const items = lines.flatMap((line) => line.items.map((item) => moveItem(item, 0, top)));
    const ground = groundOf(context, place, isLast ? height : height + seam);
    const rule = isLast ? ruleBelow(context, place, height) : [];
    return { height, baseline: top + (lines[0]?.baseline ?? 0), items: [...ground, ...rule, ...items] };
  });
}

function setCell(
  context: LayoutContext,
  row: RowItems,
  at: number,
  { block, grid, index }: RowPlace,
): readonly SetLine[] {
  const { style, scale, columns, numbers } = grid;
  const column = columns[at] ?? { x: 0, width: 1, outset: 0 };
  const items = scaleItems(row[at] ?? [], scale);
  const reaches = numbers[at];
  const type = { ...style, isBold: index === 'header' };
  const options = { style: type, span: block.span };
  const reach = index === 'header' ? undefined : reaches?.[index];
  if (reaches && reach && widthOfNumbers(reaches) <= column.width + roundingError) {
    const point = { ...column, ...alignedPlace(context, column, reaches, reach) };
    return setLines(context, items, { ...options, column: point, align: 'ragged', hyphenate: false });
  }
  // Left and right are those of the page, as the author wrote them.
  const align = reaches ? 'end' : (block.align[at] ?? 'ragged');
  return setLines(context, items, { ...options, column, align });
}

/** Points by which sums of rounded advances may be wrong. */
const roundingError = 0.01;

/**
 * Numbers end where their column ends. Figures run from left to right in every script, so that where lines start at
 * the right, the tails lie on that side.
 */
function alignedPlace(
  { document }: LayoutContext,
  column: Column,
  reaches: readonly NumberReach[],
  { head, tail }: NumberReach,
): Pick<Column, 'x' | 'width'> {
  const isRightToLeft = document.direction === 'rtl';
  const after = isRightToLeft ? head : tail;
  const most = reaches.reduce((width, reach) => Math.max(width, isRightToLeft ? reach.head : reach.tail), 0);
  const width = head + tail + roundingError;
  return { x: column.x + column.width - (most - after) - width, width };
}

/** The grounds of a row's lines overlap, so that no white shows between them. */
const seam = 0.5;

/** Every second row, or the header, may stand on a colour. */
function groundOf({ theme }: LayoutContext, place: RowPlace, height: number): readonly Box[] {
  const { tables, colours } = theme;
  const isHeader = place.index === 'header';
  const isFilled = isHeader ? tables === 'header' : tables === 'zebra' && place.index % 2 === 1;
  if (!isFilled) return [];
  const owner = { type: 'artifact', kind: 'background' } as const;
  const colour = isHeader ? colours.band : colours.tint;
  return [{ type: 'box', owner, ...widthOf(place.grid), y: 0, height, colour }];
}

/** Rows on colours need no lines between them. */
function ruleBelow({ theme }: LayoutContext, { block, grid, index }: RowPlace, y: number): readonly Box[] {
  const isHeader = index === 'header';
  if (theme.tables === 'zebra' && !isHeader && index < block.rows.length - 1) return [];
  const [height, colour] = isHeader ? ([1, 'accent'] as const) : ([0.5, 'rule'] as const);
  const owner = { type: 'artifact', kind: 'rule' } as const;
  return [{ type: 'box', owner, ...widthOf(grid), y: y - height, height, colour: theme.colours[colour] }];
}

/** Of the whole table. */
function widthOf({ columns, padding }: TableGrid): Pick<Box, 'x' | 'width'> {
  const [first, last] = [columns[0], columns.at(-1)];
  const x = (first?.x ?? 0) - padding;
  return { x, width: (last ? last.x + last.width + padding : x) - x };
}
