import type { ChartData, MatrixCell } from '../../document/document.ts';
import type { PageItem } from '../layout.ts';
import type { Column } from '../page-geometry.ts';
import { type CellDemand, tableColumns } from '../table-columns.ts';
import { area, type ChartCanvas, type Drawn, lower, measureLabel, setChartLabel } from './chart-canvas.ts';
import { levelSymbol } from './level-symbol.ts';

export type MatrixData = Extract<ChartData, { kind: 'matrix' }>;

const cellPadding = 5;
const rowPadding = 4;
/** Radius of the symbols, in type sizes. */
const symbolScale = 0.42;
const symbolDistance = 4;

/** Rows and columns with a symbol and a word in each cell; `undefined` where the words do not fit. */
export function drawMatrix(canvas: ChartCanvas, { columns, rows }: MatrixData): Drawn | undefined {
  const grid = placeColumns(canvas, { kind: 'matrix', columns, rows });
  if (!grid) return undefined;
  const [names, ...places] = grid;
  const { colours } = canvas.context.theme;
  const bold: ChartCanvas = { ...canvas, style: { ...canvas.style, isBold: true } };
  const head = columns.map((text, index) => setChartLabel(bold, text, inside(places[index])));
  const headHeight = head.reduce((most, { height }) => Math.max(most, height), 0) + rowPadding;
  const items: PageItem[] = head.flatMap((label) =>
    lower(label.items, headHeight - rowPadding - label.height),
  );
  items.push(rule(canvas, colours.accent, headHeight, 1));
  let top = headHeight;
  for (const { label, cells } of rows) {
    const parts = [
      setChartLabel(canvas, label, inside(names)),
      ...cells.map((cell, index) => drawCell(canvas, cell, inside(places[index]))),
    ];
    const height = parts.reduce((most, part) => Math.max(most, part.height), canvas.style.leading);
    items.push(...parts.flatMap((part) => lower(part.items, top + rowPadding)));
    top += height + 2 * rowPadding;
    items.push(rule(canvas, colours.rule, top, 0.5));
  }
  return { height: top, items };
}

function rule(canvas: ChartCanvas, colour: string, bottom: number, height: number): PageItem {
  const { x, width } = canvas.column;
  return area(canvas, colour, { x, y: bottom - height, width, height });
}

function radiusOf({ style }: ChartCanvas): number {
  return style.size * symbolScale;
}

function drawCell(canvas: ChartCanvas, cell: MatrixCell, column: Column): Drawn {
  if (!cell) return { height: 0, items: [] };
  const radius = radiusOf(canvas);
  const step = 2 * radius + symbolDistance;
  const place = { x: column.x, y: canvas.style.leading / 2 - radius, radius, level: cell.level };
  const word = setChartLabel(canvas, cell.text, {
    x: column.x + step,
    width: column.width - step,
    outset: 0,
  });
  return { height: word.height, items: [...levelSymbol(canvas, place), ...word.items] };
}

/** The columns, that of the names first; `undefined` where the longest words need more room than there is. */
function placeColumns(canvas: ChartCanvas, { columns, rows }: MatrixData): readonly Column[] | undefined {
  const bold: ChartCanvas = { ...canvas, style: { ...canvas.style, isBold: true } };
  const step = 2 * radiusOf(canvas) + symbolDistance;
  const demands = [
    [{ min: 0, max: 0 }, ...columns.map((name) => demandOf(bold, name, 0))],
    ...rows.map(({ label, cells }) => [
      demandOf(canvas, label, 0),
      ...cells.map((cell) => demandOf(canvas, cell?.text ?? '', step)),
    ]),
  ];
  const { x: left, width } = canvas.column;
  const words = [0, ...columns.keys()].map((_, index) =>
    demands.reduce((most, row) => Math.max(most, row[index]?.min ?? 0), 0),
  );
  if (words.reduce((total, word) => total + word, 0) > width) return undefined;
  let x = left;
  return tableColumns(demands, width).map((share) => {
    const column = { x, width: share, outset: 0 };
    x += share;
    return column;
  });
}

function demandOf(canvas: ChartCanvas, text: string, step: number): CellDemand {
  const { min, max } = measureLabel(canvas, text);
  return { min: min + step + 2 * cellPadding, max: max + step + 2 * cellPadding };
}

function inside(column: Column = { x: 0, width: 0, outset: 0 }): Column {
  return { x: column.x + cellPadding, width: column.width - 2 * cellPadding, outset: 0 };
}
