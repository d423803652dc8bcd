import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/formats/pdf/content-stream.ts';
import { GlyphCodes } from '../../../src/formats/pdf/glyph-codes.ts';
import { type PageContext, paintPage } from '../../../src/formats/pdf/paint-page.ts';
import { toUnicodeMap } from '../../../src/formats/pdf/to-unicode.ts';
import type { Box, GlyphRun, Owner, PageItem } from '../../../src/layout/layout.ts';

const content = (id: number): Owner => ({ type: 'content', id });

/** Glyph 1 is 500 wide, glyph 2 is 600 wide. */
function context(): PageContext {
  const face = { resource: 'F1', advances: [0, 500, 600], codes: new GlyphCodes() };
  return { height: 800, faceOf: () => face, imageOf: () => 'I1', roleOf: (id) => `R${id}` };
}

function run(changes: Partial<GlyphRun>): GlyphRun {
  return {
    type: 'glyphs',
    owner: content(1),
    face: 'a.ttf',
    size: 10,
    colour: '#000000',
    x: 72,
    y: 100,
    glyphs: [1, 2],
    advances: [500, 600],
    texts: ['a', 'b'],
    ...changes,
  };
}

function box(owner: Owner, changes: Partial<Box> = {}): Box {
  return { type: 'box', owner, x: 10, y: 20, width: 30, height: 40, colour: '#ff0080', ...changes };
}

function paint(items: readonly PageItem[]) {
  const { content: bytes, marks } = paintPage(context(), items);
  return { lines: Buffer.from(bytes).toString('latin1').split('\n').map(showCodes), marks };
}

/** Strings in hexadecimal, to be read by people. */
function showCodes(line: string): string {
  return line.replace(/\(((?:\\.|[^\\)])*)\)/g, (_, codes: string) => {
    const plain = codes.replaceAll('\\r', '\r').replace(/\\(.)/g, '$1');
    return `<${Buffer.from(plain, 'latin1').toString('hex')}>`;
  });
}

describe('paintPage', () => {
  it('draws glyphs from their baseline, with the face’s own advances', () => {
    expect(paint([run({})]).lines).toEqual([
      '/R1 <</MCID 0>> BDC',
      '0 0 0 rg',
      '/F1 10 Tf',
      'BT',
      '72 700 Td',
      '[<00010002>] TJ',
      'ET',
      'EMC',
    ]);
  });

  it.each<[string, Partial<GlyphRun>, string[]]>([
    ['a wider advance', { advances: [520, 600] }, ['[<0001>-20<0002>] TJ']],
    ['a narrower advance', { advances: [450.2, 600] }, ['[<0001>49.8<0002>] TJ']],
    ['an advance that differs at the end', { advances: [500, 900] }, ['[<00010002>] TJ']],
    ['an offset to the right', { offsets: [10, 0, 0, 0] }, ['[-10<0001>10<0002>] TJ']],
    ['an offset upwards', { offsets: [0, 0, 0, 200] }, ['[<0001>] TJ', '2 Ts', '[<0002>] TJ', '0 Ts']],
    ['more glyphs than characters as one', { texts: ['é', ''] }, ['[<0001>] TJ']],
    [
      'characters for private use',
      { texts: ['\uE000', 'b'] },
      ['/Span <</ActualText <feffe000>>> BDC', '[<0001>] TJ', 'EMC', '[<0002>] TJ'],
    ],
    [
      'a right-to-left ligature with a blank glyph for its second letter',
      { glyphs: [1], advances: [500], texts: ['لا'] },
      ['[-250<0001>500<0002>] TJ'],
    ],
    [
      'a right-to-left letter with a blank glyph for its mark',
      { glyphs: [1, 2], advances: [500, 0], offsets: [0, 0, -300, 20], texts: ['ש', 'ׁ'] },
      ['[<0001>505<0002>] TJ'],
    ],
  ])('draws %s', (_name, changes, expected) => {
    const { lines } = paint([run(changes)]);
    const [start, end] = [lines.findIndex((line) => line.endsWith('Td')), lines.indexOf('ET')];
    expect(lines.slice(start + 1, end)).toEqual(expected);
  });

  it('does not let the rounding of advances add up along a line', () => {
    const count = 1000;
    const advances = Array.from({ length: count }, () => 500.04);
    const glyphs = advances.map(() => 1);
    const { lines } = paint([run({ glyphs, advances, texts: glyphs.map(() => 'a') })]);
    const moves = lines.find((line) => line.endsWith('TJ'))?.match(/-?[\d.]+(?=<)/g) ?? [];
    const sum = moves.reduce((total, move) => total - Number(move), 0);
    expect(sum).toBeGreaterThan(0.04 * count - 0.2);
    expect(sum).toBeLessThan(0.04 * count + 0.2);
  });

  it('escapes what a string would end at, or read as another character', () => {
    const face = { resource: 'F1', advances: [], codes: new GlyphCodes() };
    const glyphs = Array.from({ length: 100 }, (_, index) => index + 1);
    const letters = glyphs.map(() => 'a');
    const items = [run({ glyphs, advances: glyphs.map(() => 0), texts: letters })];
    const bytes = paintPage({ ...context(), faceOf: () => face }, items).content;
    const text = Buffer.from(bytes).toString('latin1');
    for (const escaped of ['\\(', '\\)', '\\\\', '\\r']) expect(text).toContain(`\0${escaped}\0`);
    const codes = glyphs.map((code) => code.toString(16).padStart(4, '0')).join('');
    expect(showCodes(text)).toContain(`[<${codes}>] TJ`);
  });

  it('puts neighbours with one owner into one sequence of marked content, and numbers the sequences', () => {
    const rule: Owner = { type: 'artifact', kind: 'rule' };
    const { lines, marks } = paint([
      run({}),
      run({ y: 120 }),
      box(rule),
      box({ ...rule }),
      run({}),
      run({ owner: content(7) }),
    ]);
    expect(lines.filter((line) => line.endsWith('BDC'))).toEqual([
      '/R1 <</MCID 0>> BDC',
      '/Artifact <</Type /Layout>> BDC',
      '/R1 <</MCID 1>> BDC',
      '/R7 <</MCID 2>> BDC',
    ]);
    expect(lines.filter((line) => line === 'EMC')).toHaveLength(4);
    expect(marks).toEqual([1, 1, 7]);
  });

  it.each([
    ['header', '/Type /Pagination /Subtype /Header'],
    ['footer', '/Type /Pagination /Subtype /Footer'],
    ['table-header', '/Type /Pagination'],
    ['background', '/Type /Layout'],
    ['rule', '/Type /Layout'],
  ] as const)('marks a %s as an artifact', (kind, entries) => {
    expect(paint([box({ type: 'artifact', kind })]).lines[0]).toBe(`/Artifact <<${entries}>> BDC`);
  });

  it('draws boxes from their lower left corner', () => {
    expect(paint([box(content(1))]).lines.slice(1, -1)).toEqual(['1 0 0.502 rg', '10 740 30 40 re', 'f']);
  });

  it('rounds corners no further than half the box', () => {
    const { lines } = paint([box(content(1), { radius: 99 })]);
    expect(lines.filter((line) => line.endsWith(' c'))).toHaveLength(4);
    expect(lines.slice(2, 4)).toEqual(['25 780 m', '25 780 l']);
  });

  it('draws nothing for a link', () => {
    const link: PageItem = {
      type: 'link',
      element: 1,
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      target: { type: 'uri', uri: 'https://example.org' },
      description: 'x',
    };
    expect(paint([link])).toEqual({ lines: [''], marks: [] });
  });
});

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0.0001, '0'],
    [0.0005, '0.001'],
    [-1.23456, '-1.235'],
    [1e-9, '0'],
    [123456789.1239, '123456789.124'],
  ])('writes %d as %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21])('refuses %d', (value) => {
    expect(() => formatNumber(value)).toThrow(`the number ${value}`);
  });

  it('never writes an exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e11, max: 1e11, noNaN: true }), (value) => {
        expect(formatNumber(value)).toMatch(/^-?\d+(?:\.\d{0,2}[1-9])?$/);
        expect(Number(formatNumber(value)) * 1000).toBeCloseTo(Math.round(value * 1000));
      }),
    );
  });
});

describe('toUnicodeMap', () => {
  it('maps codes to UTF-16, and leaves out those without text', () => {
    const map = toUnicodeMap([
      { glyph: 0, text: '' },
      { glyph: 5, text: 'ffi' },
      { glyph: 5, text: '😀' },
    ]);
    expect(map).toContain('2 beginbfchar\n<0001> <006600660069>\n<0002> <d83dde00>\nendbfchar\n');
  });

  it('writes at most a hundred entries a block', () => {
    const entries = Array.from({ length: 250 }, (_, glyph) => ({ glyph, text: 'x' }));
    const counts = [...toUnicodeMap(entries).matchAll(/(\d+) beginbfchar/g)].map((match) => match[1]);
    expect(counts).toEqual(['100', '100', '50']);
  });
});

describe('GlyphCodes', () => {
  it('gives each pair of glyph and text one code', () => {
    const codes = new GlyphCodes();
    expect(codes.isUsed).toBe(false);
    expect([codes.codeOf(3, 'a'), codes.codeOf(3, 'b'), codes.codeOf(3, 'a'), codes.codeOf(4, 'a')]).toEqual([
      1, 2, 1, 3,
    ]);
    expect(codes.isUsed).toBe(true);
    expect(codes.entries[2]).toEqual({ glyph: 3, text: 'b' });
  });
});
