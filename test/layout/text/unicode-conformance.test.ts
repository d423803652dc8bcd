import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CodePointMapData8, LineBreak } from 'icu';
import { describe, expect, it } from 'vitest';
import { bidiLevels } from '../../../src/layout/text/bidi-levels.ts';
import { lineBreakClass } from '../../../src/layout/text/line-break-class.ts';
import { mayBreakBefore } from '../../../src/layout/text/line-break-rules.ts';
import { listUnits } from '../../../src/layout/text/line-break-units.ts';
import { visualOrder } from '../../../src/layout/text/visual-order.ts';

/** Unicode's own tests; see `fixtures/unicode/README.md`. */
function linesOf(name: string): readonly string[] {
  const file = join(import.meta.dirname, '../../../fixtures/unicode', name);
  return gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
}

function charactersOf(codes: string): readonly string[] {
  return codes.split(' ').map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

describe('UAX #14, Unicode 17', () => {
  const lines = linesOf('LineBreakTest-17.0.0.txt.gz');

  it('breaks lines as all tests of LineBreakTest.txt say', () => {
    expect(lines).toHaveLength(19_338);
    expect(lines.filter((line) => marksOf(line) !== line)).toEqual([]);
  });

  it('knows the class of every character', () => {
    const classes = CodePointMapData8.createLineBreak();
    const names = new Map<string, Set<string>>();
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const name = LineBreak.fromIntegerValue(classes.get(codePoint))?.value ?? '';
      const found = names.get(name) ?? new Set();
      names.set(name, found.add(lineBreakClass(codePoint).name));
    }
    const merged = {
      AL: ['Alphabetic', 'Ambiguous', 'Surrogate', 'Unknown'],
      NS: ['ConditionalJapaneseStarter'],
    };
    for (const [name, others] of Object.entries(merged))
      for (const other of others) expect([...(names.get(other) ?? [])], other).toEqual([name]);
    expect([...(names.get('ComplexContext') ?? [])].sort()).toEqual(['CM', 'SA']);
    expect([...(names.get('Quotation') ?? [])].sort()).toEqual(['QF', 'QI', 'QU']);
    const single = [...names].filter(([name]) => name !== 'ComplexContext' && name !== 'Quotation');
    expect(single.filter(([, found]) => found.size !== 1)).toEqual([]);
  });
});

/** The test's line, made anew from its characters. */
function marksOf(line: string): string {
  const codes = line.split(' ').filter((part) => part !== '×' && part !== '÷');
  const text = charactersOf(codes.join(' ')).join('');
  const units = listUnits(text);
  const starts = new Set(units.filter((_, index) => mayBreakBefore(units, index)).map(({ start }) => start));
  let [marks, offset] = ['', 0];
  for (const [index, character] of charactersOf(codes.join(' ')).entries()) {
    marks += `${starts.has(offset) ? '÷' : '×'} ${codes[index]} `;
    offset += character.length;
  }
  return `${marks}÷`;
}

describe('UAX #9', () => {
  const lines = linesOf('BidiCharacterTest-17.0.0.txt.gz');

  it('gives the levels and the order of all tests of BidiCharacterTest.txt', () => {
    expect(lines).toHaveLength(91_707);
    expect(lines.filter((line) => resultOf(line) !== line)).toEqual([]);
  });
});

/** Where a test asks for the direction of the text's first letter, it is its result: ours is always given. */
function resultOf(line: string): string {
  const [codes = '', direction = '', base = '', expected = ''] = line.split(';');
  const characters = charactersOf(codes);
  const text = characters.join('');
  const levels = bidiLevels(text, base === '1' ? 'rtl' : 'ltr') ?? new Uint8Array(text.length);
  let offset = 0;
  const found: { index: number; level: number }[] = [];
  const removed = expected.split(' ').map((level) => level === 'x');
  for (const [index, character] of characters.entries()) {
    if (!removed[index]) found.push({ index, level: levels[offset] ?? 0 });
    offset += character.length;
  }
  const shown = new Map(found.map(({ index, level }) => [index, level]));
  const list = characters.map((_, index) => shown.get(index) ?? 'x').join(' ');
  const order = visualOrder(found.map(({ level }) => level)).map((place) => found[place]?.index);
  return [codes, direction, base, list, order.join(' ')].join(';');
}
