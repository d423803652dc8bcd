import { lineBreakClasses } from './line-break-classes.ts';

/** What the rules of UAX #14 know of a character. */
export interface LineBreakClass {
  /** After rule LB1, as in the standard; `QI` and `QF` are quotation marks that open and close. */
  readonly name: string;
  /** Its East Asian width is full, wide or half. */
  readonly isEastAsian: boolean;
  /** A pictograph that future versions of Unicode may define. */
  readonly isReserved: boolean;
}

/** The line breaking class of a character. */
export function lineBreakClass(codePoint: number): LineBreakClass {
  table ??= readTable();
  return table.classes[table.indices[codePoint] ?? 0] ?? unknown;
}

const unknown: LineBreakClass = { name: 'AL', isEastAsian: false, isReserved: false };

interface Table {
  readonly classes: readonly LineBreakClass[];
  /** Index of the class of each code point. */
  readonly indices: Uint8Array;
}

let table: Table | undefined;

function readTable(): Table {
  const indices = new Uint8Array(0x110000);
  const found = new Map<string, number>();
  let start = 0;
  for (const [, length = '', key = ''] of lineBreakClasses.matchAll(/([0-9a-z]+)([A-Z][0-9A-Z]+[a-z]*)/g)) {
    const end = start + Number.parseInt(length, 36);
    if (!found.has(key)) found.set(key, found.size);
    indices.fill(found.get(key) ?? 0, start, end);
    start = end;
  }
  return { classes: [...found.keys()].map(readClass), indices };
}

function readClass(key: string): LineBreakClass {
  const name = key.replace(/[a-z]+$/, '');
  const flags = key.slice(name.length);
  return { name, isEastAsian: flags.includes('e'), isReserved: flags.includes('p') };
}
