import { suggestName } from '../diagnostics/suggest.ts';
import type { ChartWish } from './chart-comment.ts';
import { timeOf } from './chart-date.ts';
import { type NumberFormat, readChartNumber } from './chart-number.ts';
import type { Chart, ChartData, ChartValue, MatrixCell, Table } from './document.ts';
import { type ParseState, report } from './parse-state.ts';
import { plainText } from './plain-text.ts';
import { locate } from './source-lines.ts';
import { walkInlines } from './walk.ts';

/**
 * The chart that a comment makes of a table whose header stands on `line`. A table that cannot be drawn is reported
 * where it goes wrong, and stays a table.
 */
export function chartOf(state: ParseState, wish: ChartWish, table: Table, line: number): Chart | Table {
  const reading = new ChartReading(state, wish, table, line);
  const data = reading.read();
  if (data === undefined || reading.hasFaults) return table;
  const { role, span } = table;
  return { type: 'chart', data, table, ...(role ? { role } : {}), ...(span ? { span } : {}) };
}

/** A cell and where it stands. */
interface Cell {
  readonly text: string;
  /** Index of the line. */
  readonly line: number;
}

class ChartReading {
  hasFaults = false;
  readonly #state: ParseState;
  readonly #wish: ChartWish;
  readonly #head: readonly string[];
  readonly #rows: readonly (readonly Cell[])[];

  constructor(state: ParseState, wish: ChartWish, table: Table, line: number) {
    this.#state = state;
    this.#wish = wish;
    this.#head = table.head.children.map(({ children }) => plainText(children));
    this.#rows = table.rows.map((row, index) =>
      row.children.map(({ children }) => ({ text: plainText(children), line: line + 2 + index })),
    );
    // The table has been read to its end: what stands in it is found from its first line again.
    Object.assign(state.source.cursor, { line: 0, column: 0 });
    this.#checkInlines(table, line);
  }

  read(): ChartData | undefined {
    const { kind } = this.#wish;
    if (this.#rows.length === 0) return this.#refuse('the table of a chart has no rows');
    switch (kind) {
      case 'bars':
        if (this.#head.length !== 2)
          return this.#refuse('`bars` are drawn of two columns: names and numbers');
        return this.#readNumbers(kind);
      case 'stacked-bars':
        if (this.#head.length < 3)
          return this.#refuse('`stacked-bars` are drawn of names and two or more columns of numbers');
        return this.#readNumbers(kind);
      case 'timeline':
        if (this.#head.length < 2 || this.#head.length > 3) {
          return this.#refuse('a `timeline` is drawn of two or three columns: when, what, and who');
        }
        return this.#readTimeline();
      case 'matrix':
        if (this.#head.length < 2)
          return this.#refuse('a `matrix` is drawn of names and one or more columns');
        return this.#readMatrix();
    }
  }

  /** A chart is one picture with one text: nothing in it can be followed. */
  #checkInlines(table: Table, line: number): void {
    for (const [index, row] of [table.head, ...table.rows].entries()) {
      for (const cell of row.children) {
        walkInlines(cell.children, (inline) => {
          const at = index === 0 ? line : line + 1 + index;
          if (inline.type === 'footnoteReference')
            this.#fault({ text: '[^', line: at }, 'a chart has no footnotes');
          if (inline.type === 'link') this.#warn({ text: plainText(inline.children), line: at });
        });
      }
    }
  }

  #readNumbers(kind: 'bars' | 'stacked-bars'): ChartData {
    const decimal = this.#wish.options.get('decimal') ?? 'point';
    if (decimal !== 'point' && decimal !== 'comma') {
      this.#refuse('`decimal` is neither `point` nor `comma`');
      return { kind, series: [], rows: [] };
    }
    const units = new Set<string>();
    const rows = this.#rows.map(([label, ...cells]) => ({
      label: label?.text ?? '',
      values: cells.map((cell) => this.#readValue(cell, { decimal }, units)),
    }));
    return { kind, series: this.#head.slice(1), rows };
  }

  #readValue(cell: Cell, format: NumberFormat, units: Set<string>): ChartValue {
    const read = readChartNumber(cell.text, format);
    const wanted = this.#wish.options.get('unit') ?? '';
    if (!read) {
      const example = format.decimal === 'point' ? '1,234.5' : '1.234,5';
      this.#fault(
        cell,
        `\`${cell.text.slice(0, 40)}\` is no number`,
        `write numbers as \`${example}\` or \`45 %\``,
      );
      return { number: 0, text: '' };
    }
    units.add(read.unit === '' ? wanted : read.unit);
    if (units.size > 1) this.#fault(cell, 'the numbers of a chart have different units');
    if (read.number < 0 && this.#wish.kind === 'stacked-bars') {
      this.#fault(cell, 'a number below 0 cannot be stacked', 'draw `bars`');
    }
    const written = cell.text.trim().replace(/^-/, '−');
    const text = read.unit === '' && wanted !== '' ? `${written} ${wanted}` : written;
    return { number: read.number, text: text.replace(/\s/g, '\u00a0') };
  }

  #readTimeline(): ChartData {
    const events = this.#rows.map(([when, what, who]) => {
      const date = when?.text ?? '';
      const time = timeOf(date);
      if (time === undefined && when) {
        const help = 'write `2026`, `2026-06`, `2026 Q3`, `2026-2028` or `by 2027`';
        this.#fault(when, `\`${date.slice(0, 40)}\` is no date or period`, help);
      }
      return {
        time: time ?? 0,
        event: { date, text: what?.text ?? '', ...(who?.text ? { actor: who.text } : {}) },
      };
    });
    return { kind: 'timeline', events: events.toSorted((a, b) => a.time - b.time).map(({ event }) => event) };
  }

  #readMatrix(): ChartData {
    const levels = (this.#wish.options.get('levels') ?? '')
      .split(',')
      .map((level) => level.trim())
      .filter((level) => level !== '');
    const rows = this.#rows.map(([label, ...cells]) => ({
      label: label?.text ?? '',
      cells: cells.map((cell) => this.#readCell(cell, levels)),
    }));
    return { kind: 'matrix', columns: this.#head.slice(1), rows };
  }

  #readCell(cell: Cell, levels: readonly string[]): MatrixCell {
    const text = cell.text.trim();
    if (nothing.test(text)) return undefined;
    const word = mark.test(text) ? '' : text.replace(leadingMark, '');
    if (levels.length === 0) return { text: word, level: 1 };
    const index = levels.findIndex((level) => level.toLowerCase() === word.toLowerCase());
    if (index === -1) {
      const similar = suggestName(word, levels);
      const help = similar
        ? `did you mean \`${similar}\`?`
        : `the levels are ${levels.map((one) => `\`${one}\``).join(', ')}`;
      this.#fault(cell, `\`${text.slice(0, 40)}\` is none of the levels`, help);
    }
    return { text: word, level: levels.length === 1 ? 1 : Math.max(index, 0) / (levels.length - 1) };
  }

  #refuse(message: string): undefined {
    this.hasFaults = true;
    report(this.#state, 'document/invalid-chart', message, this.#wish.span);
  }

  #fault(cell: Cell, message: string, help?: string): void {
    this.hasFaults = true;
    const span = locate(this.#state.source, cell.line, cell.text.trim());
    report(this.#state, 'document/invalid-chart', message, span, help);
  }

  #warn(cell: Cell): void {
    const span = locate(this.#state.source, cell.line, cell.text);
    report(this.#state, 'document/unsupported', 'a link in a chart is shown as its text', span);
  }
}

/** An empty cell, or a dash in its place. */
const nothing = /^[-–—]?$/;
/** A cell that is ticked and says no more. */
const mark = /^(?:[^\p{L}\p{N}]+|[xX])$/u;
const leadingMark = /^[^\p{L}\p{N}]+\s+/u;
