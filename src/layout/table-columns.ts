/** The widths that a cell asks for, in points: of its longest word, and of all of it on one line. */
export interface CellDemand {
  readonly min: number;
  readonly max: number;
}

/** A column that needs no more than this part of an equal share gets what it needs. */
const modestShare = 0.8;

/**
 * Divides a table's width among its columns. Every column gets its longest word, and a modest one all it needs; then
 * the others grow so that the rows become short, each until it holds its cells on one line. Where not even the words
 * fit, the widest words have to break.
 */
export function tableColumns(rows: readonly (readonly CellDemand[])[], width: number): readonly number[] {
  const columns = demandsOf(rows);
  const natural = sum(columns.map(({ max }) => max));
  if (natural <= width) return columns.map(({ max }) => max + (width - natural) / columns.length);
  const words = shrinkWords(columns, width);
  const modest = (width / columns.length) * modestShare;
  const served = columns.map(({ max }, index) => (max <= modest ? max : (words[index] ?? 0)));
  return grow(rows, columns, sum(served) <= width ? served : words, width);
}

/** The widths of the columns if all words that are not overlong stay whole. */
export function widthOfWords(rows: readonly (readonly CellDemand[])[], width: number): number {
  return sum(demandsOf(rows).map(({ min }) => Math.min(min, width * overlong)));
}

/** A word that takes up more of the table, such as an address, may be broken so that others need not be. */
const overlong = 0.3;

function demandsOf(rows: readonly (readonly CellDemand[])[]): readonly CellDemand[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: count }, (_, index) => ({
    min: rows.reduce((most, row) => Math.max(most, row[index]?.min ?? 0), 0),
    max: rows.reduce((most, row) => Math.max(most, row[index]?.max ?? 0), 0),
  }));
}

/** The least widths of the columns: of their longest words as far as there is room, the longest being cut first. */
function shrinkWords(columns: readonly CellDemand[], width: number): readonly number[] {
  const limited = (limit: number) => columns.map(({ min }) => Math.min(min, limit));
  if (sum(limited(width)) <= width) return limited(width);
  if (sum(limited(width * overlong)) <= width) return limited(width * overlong);
  let [low, high] = [0, width];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (sum(limited(middle)) > width) high = middle;
    else low = middle;
  }
  return limited(low);
}

/** In how many steps the room that is left is given away, and how many rows have a say in it. */
const steps = 100;
const mostRows = 100;

/** Gives what is left of the width, bit by bit, to the column that shortens the rows most. */
function grow(
  rows: readonly (readonly CellDemand[])[],
  columns: readonly CellDemand[],
  start: readonly number[],
  width: number,
): readonly number[] {
  const widths = [...start];
  const stride = Math.ceil(rows.length / mostRows);
  const heights = rows.filter((_, index) => index % stride === 0).map((row) => new RowHeight(row, widths));
  const step = (width - sum(start)) / steps;
  for (let round = 0; round < steps; round += 1) {
    const index = mostUseful(heights, columns, widths, step);
    if (index === undefined) break;
    widths[index] = Math.min((widths[index] ?? 0) + step, columns[index]?.max ?? 0);
    for (const height of heights) height.widen(index, widths[index] ?? 0);
  }
  const rest = (width - sum(widths)) / widths.length;
  return widths.map((column) => column + Math.max(rest, 0));
}

/** The first of the columns that save most; `undefined` where all cells stand on one line. */
function mostUseful(
  heights: readonly RowHeight[],
  columns: readonly CellDemand[],
  widths: readonly number[],
  step: number,
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let index = 0; index < columns.length; index += 1) {
    const width = widths[index] ?? 0;
    const wider = Math.min(width + step, columns[index]?.max ?? 0);
    if (wider <= width) continue;
    let saved = 0;
    for (const height of heights) saved += height.savedBy(index, wider);
    if (saved <= most) continue;
    best = index;
    most = saved;
  }
  return best;
}

/**
 * About how many lines a row has: the fourth root of the sum of fourth powers of its cells' lines, which is near the
 * largest of them, and still falls when another cell gets shorter.
 */
class RowHeight {
  readonly #cells: readonly CellDemand[];
  readonly #powers: number[];
  #total: number;
  #root: number;
  /** What was answered last for each cell, with its width: most cells are asked about one width again and again. */
  readonly #wider: { readonly width: number; readonly power: number }[] = [];

  constructor(cells: readonly CellDemand[], widths: readonly number[]) {
    this.#cells = cells;
    this.#powers = cells.map((cell, index) => powerOfLines(cell, widths[index] ?? 0));
    this.#total = sum(this.#powers);
    this.#root = fourthRoot(this.#total);
  }

  savedBy(index: number, width: number): number {
    const cell = this.#cells[index];
    if (cell === undefined) return 0;
    const known = this.#wider[index];
    const wider = known?.width === width ? known : { width, power: powerOfLines(cell, width) };
    this.#wider[index] = wider;
    const total = this.#total - (this.#powers[index] ?? 0) + wider.power;
    return Math.max(this.#root - fourthRoot(total), 0);
  }

  widen(index: number, width: number): void {
    const cell = this.#cells[index];
    if (cell === undefined) return;
    this.#powers[index] = powerOfLines(cell, width);
    this.#total = sum(this.#powers);
    this.#root = fourthRoot(this.#total);
  }
}

function powerOfLines({ max }: CellDemand, width: number): number {
  return (max / Math.max(width, 1)) ** 4;
}

/** Square roots are the same on every machine. */
function fourthRoot(value: number): number {
  return Math.sqrt(Math.sqrt(value));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
