/** The widths that a column's cells ask for, in points: of the longest word, and of the longest cell on one line. */
export interface ColumnDemand {
  readonly min: number;
  readonly max: number;
}

/** A column that needs no more than this part of an equal share gets what it needs. */
const modestShare = 0.8;

/**
 * Divides a table's width among its columns. Every column gets its longest word, and a modest one all it needs; then
 * the others grow, those with more text faster, each until it holds its cells on one line. Where not even the words
 * fit, the columns share by their length.
 */
export function tableColumns(demands: readonly ColumnDemand[], width: number): readonly number[] {
  const min = sum(demands.map((column) => column.min));
  const max = sum(demands.map((column) => column.max));
  if (min >= width) return demands.map((column) => (column.min / min) * width);
  if (max <= width) return demands.map((column) => column.max + (width - max) / demands.length);
  const modest = (width / demands.length) * modestShare;
  const served = demands.map((column) => (column.max <= modest ? { ...column, min: column.max } : column));
  const columns = sum(served.map((column) => column.min)) <= width ? served : demands;
  const level = levelOf(columns, width);
  return columns.map((column) => widthAt(column, level));
}

/** How far columns grow until they fill the table, found by halving. */
function levelOf(columns: readonly ColumnDemand[], width: number): number {
  let [low, high] = [0, width];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (sum(columns.map((column) => widthAt(column, middle))) > width) high = middle;
    else low = middle;
  }
  return low;
}

function widthAt({ min, max }: ColumnDemand, level: number): number {
  return Math.min(Math.max(level * Math.sqrt(max), min), max);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
