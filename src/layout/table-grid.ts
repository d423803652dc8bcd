import type { Table } from '../document/document.ts';
import type { LayoutContext } from './layout-context.ts';
import { partNumbers } from './number-cells.ts';
import { type Column, fullWidth } from './page-geometry.ts';
import { type CellDemand, tableColumns, widthOfWords } from './table-columns.ts';
import { measureParagraph } from './text/measure-paragraph.ts';
import type { ParagraphItem, TextRun } from './text/text-line.ts';
import type { TypeStyle } from './type-style.ts';

/** The runs of each cell of a row. */
export type RowItems = readonly (readonly ParagraphItem[])[];

/** Where the columns of a table stand, and in what type. */
export interface TableGrid {
  readonly style: TypeStyle;
  /** What the sizes of runs are multiplied by. */
  readonly scale: number;
  /** The space left and right of a cell's text. */
  readonly padding: number;
  /** Of the cells' text. Beside a column of words, one of numbers keeps a distance. */
  readonly columns: readonly Column[];
  /** For each column of numbers, how far the text of each body row reaches out from the point of alignment. */
  readonly numbers: readonly (readonly NumberReach[] | undefined)[];
}

/** In points, to both sides of the point where the numbers of a column are aligned. */
export interface NumberReach {
  readonly head: number;
  readonly tail: number;
}

interface GridInput {
  readonly block: Table;
  readonly style: TypeStyle;
  readonly head: RowItems;
  readonly body: readonly RowItems[];
}

const cellPadding = 5;

/** Type gets no smaller than this, in points, and cells no nearer to each other. */
const smallestType = 6.5;
const smallestPadding = 2.5;
const scaleStep = 0.04;

/**
 * Finds the columns of a table. It takes the width of running text if it fits, and else the full width, there in
 * smaller type if its words would not fit otherwise. Where they do not even fit so, that is reported.
 */
export function tableGrid(context: LayoutContext, input: GridInput, text: Column): TableGrid {
  const { block, style } = input;
  const numbers = numberReaches(context, input);
  const distances = numbers.map((reaches, index) =>
    index < numbers.length - 1 ? distanceAfter(reaches, numbers[index + 1]) : 0,
  );
  const rows = demandsOf(context, input, numbers, distances);
  const count = Math.max(input.head.length, 1);
  const natural = widthOfAll(rows) + 2 * cellPadding * count;
  const outer = natural <= text.width ? text : fullWidth(text);
  const room = (scale: number) => (outer.width - 2 * paddingAt(scale) * count) / scale;
  const scale = fittingScale(style, (at) => widthOfWords(rows, room(at)) <= room(at));
  if (widthOfWords(rows, room(scale)) > room(scale)) reportCramped(context, block, count);
  const padding = paddingAt(scale);
  const widths = tableColumns(rows, Math.max(room(scale), count)).map((width) => width * scale);
  return {
    style: { ...style, size: style.size * scale, leading: style.leading * scale },
    scale,
    padding,
    columns: placeColumns(widths, outer, padding, distances),
    numbers: numbers.map((reaches) =>
      reaches?.map(({ head, tail }) => ({ head: head * scale, tail: tail * scale })),
    ),
  };
}

/** Cells in another size. */
export function scaleItems(items: readonly ParagraphItem[], scale: number): readonly ParagraphItem[] {
  if (scale === 1) return items;
  return items.map((item) => {
    if (item.type === 'break') return item;
    const { style } = item;
    const rise = style.rise === undefined ? {} : { rise: style.rise * scale };
    return { ...item, style: { ...style, size: style.size * scale, ...rise } };
  });
}

function paddingAt(scale: number): number {
  return scale === 1 ? cellPadding : Math.max(cellPadding * scale ** 2, smallestPadding);
}

/** The largest scale at which the words fit, or the smallest there is. */
function fittingScale({ size }: TypeStyle, fits: (scale: number) => boolean): number {
  const floor = Math.min(smallestType / size, 1);
  for (let scale = 1; scale > floor; scale -= scaleStep) {
    if (fits(scale)) return scale;
  }
  return floor;
}

function reportCramped({ diagnostics }: LayoutContext, { span }: Table, count: number): void {
  diagnostics.push({
    code: 'layout/cramped-table',
    message: `a table of ${count} columns is too wide for the page: words in its cells are broken`,
    help: 'divide it into two tables, turn its columns into rows, or use shorter words in its header',
    ...(span === undefined ? {} : { span }),
  });
}

function placeColumns(
  widths: readonly number[],
  outer: Column,
  padding: number,
  distances: readonly number[],
): readonly Column[] {
  let x = outer.x;
  return widths.map((width, index) => {
    const column = { x: x + padding, width: Math.max(width - (distances[index] ?? 0), 1), outset: 0 };
    x += width + 2 * padding;
    return column;
  });
}

/** Between numbers, which end where their column ends, and words that begin right there. */
const numberDistance = 10;

function distanceAfter(
  reaches: readonly NumberReach[] | undefined,
  next: readonly NumberReach[] | undefined,
): number {
  return reaches !== undefined && next === undefined ? numberDistance : 0;
}

function demandsOf(
  { fonts }: LayoutContext,
  { head, body }: GridInput,
  numbers: TableGrid['numbers'],
  distances: readonly number[],
): readonly (readonly CellDemand[])[] {
  const words = [head, ...body].map((row) => row.map((cell) => measureParagraph(fonts, cell)));
  const aligned = numbers.map((reaches) => widthOfNumbers(reaches ?? []));
  // Numbers that stand below each other take up more room than each by itself.
  const demand = ({ min, max }: CellDemand, index: number) => {
    const width = aligned[index] ?? 0;
    const distance = distances[index] ?? 0;
    return { min: Math.max(min, width) + distance, max: Math.max(max, width) + distance };
  };
  return words.map((row) => row.map(demand));
}

/** From the left end of the longest head to the right end of the longest tail. */
export function widthOfNumbers(reaches: readonly NumberReach[]): number {
  return longest(reaches.map(({ head }) => head)) + longest(reaches.map(({ tail }) => tail));
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

function widthOfAll(rows: readonly (readonly CellDemand[])[]): number {
  const widest: number[] = [];
  for (const row of rows) {
    for (const [index, { max }] of row.entries()) widest[index] = Math.max(widest[index] ?? 0, max);
  }
  return widest.reduce((total, width) => total + width, 0);
}

/** Columns that the author has aligned stay as they are. */
function numberReaches(context: LayoutContext, { block, head, body }: GridInput): TableGrid['numbers'] {
  return head.map((_, index) => {
    if ((block.align[index] ?? null) !== null) return undefined;
    const cells = body.map((row) => row[index] ?? []);
    const parts = partNumbers(cells.map(textOf));
    return parts?.map((part, row) => reachOf(context, cells[row] ?? [], part.head.length));
  });
}

/** Its text on the line, without references to notes; a forced break keeps it from being a number. */
function textOf(items: readonly ParagraphItem[]): string {
  return items.map((item) => (item.type === 'break' ? '\n' : isRaised(item) ? '' : item.text)).join('');
}

function isRaised({ style }: TextRun): boolean {
  return style.rise !== undefined;
}

/** `length` is that of the part before the point of alignment, in code units of `textOf`. */
function reachOf({ fonts }: LayoutContext, items: readonly ParagraphItem[], length: number): NumberReach {
  let left = length + (textOf(items).length - textOf(items).trimStart().length);
  const head: ParagraphItem[] = [];
  for (const item of items) {
    if (item.type === 'break' || isRaised(item)) continue;
    if (left > 0) head.push({ ...item, text: item.text.slice(0, left) });
    left -= item.text.length;
  }
  const width = measureParagraph(fonts, head).max;
  return { head: width, tail: Math.max(measureParagraph(fonts, items).max - width, 0) };
}
