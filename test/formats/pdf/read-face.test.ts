import { describe, expect, it } from 'vitest';
import { subsetFont } from '../../../src/formats/pdf/load-subsetter.ts';
import { type Face, readFace } from '../../../src/formats/pdf/read-face.ts';
import { fonts, sans, serif } from '../../support/tiny-layout.ts';

const file = fonts.get(serif) ?? new Uint8Array();

function read(bytes: Uint8Array): Face {
  const { value } = readFace(serif, bytes);
  if (!value) throw new Error('the face cannot be read');
  return value;
}

/** Offset of a table, and its entry in the directory. */
function findTable(bytes: Uint8Array, tag: string) {
  const entry = Buffer.from(bytes).indexOf(tag, 12, 'latin1');
  return { entry, offset: new DataView(bytes.buffer, bytes.byteOffset).getUint32(entry + 8) };
}

describe('readFace', () => {
  it('reads what a PDF says of a face', () => {
    const { advances, box, file: own, ...face } = read(file);
    expect(own).toBe(file);
    expect(face).toEqual({
      postScriptName: 'SourceSerif4-Regular',
      unitsPerEm: 1000,
      ascent: 1036,
      descent: -335,
      capHeight: 670,
      xHeight: 475,
      italicAngle: 0,
      isMonospaced: false,
      weight: 400,
    });
    expect(box).toHaveLength(4);
    expect(advances.length).toBeGreaterThan(1000);
  });

  it('reads a face that lies inside a larger buffer', () => {
    const buffer = new Uint8Array(file.length + 64);
    buffer.set(file, 32);
    const { file: _own, ...face } = read(buffer.subarray(32, 32 + file.length));
    const { file: _file, ...expected } = read(file);
    expect(face).toEqual(expected);
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'it is not a font'],
    ['a web font', new TextEncoder().encode('wOF2............'), 'it is a web font (WOFF2)'],
    ['CFF outlines', new TextEncoder().encode('OTTO............'), 'it has CFF outlines'],
    ['half a file', file.subarray(0, file.length / 2), 'it is damaged'],
    ['a face that forbids embedding', patch('OS/2', 8, [0, 2]), 'it has a licence that does not allow it'],
    ['a face that forbids subsets', patch('OS/2', 8, [1, 0]), 'it has a licence that does not allow it'],
    ['a face for bitmaps alone', patch('OS/2', 8, [2, 0]), 'it has a licence that does not allow it'],
    ['a face without a size', patch('head', 18, [0, 0]), 'it is damaged'],
    ['a face without advances', patch('hhea', 34, [0, 0]), 'it is damaged'],
    ['a variable face', rename('post', 'fvar'), 'it is a variable font'],
    ['a face without a table', rename('post', 'tsop'), 'it has no table `post`'],
  ])('refuses %s', (_name, bytes, reason) => {
    const { value, diagnostics } = readFace('a.ttf', bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `pdf/unusable-font: \`a.ttf\` cannot be embedded: ${reason}`,
    ]);
  });
});

function patch(tag: string, at: number, values: readonly number[]): Uint8Array {
  const bytes = file.slice();
  bytes.set(values, findTable(bytes, tag).offset + at);
  return bytes;
}

function rename(tag: string, to: string): Uint8Array {
  const bytes = file.slice();
  bytes.set(new TextEncoder().encode(to), findTable(bytes, tag).entry);
  return bytes;
}

describe('the subsetter', () => {
  const glyphs = [3, 40, 41];

  it('keeps the glyphs asked for at their numbers, and little else', async () => {
    const subset = subsetFont;
    const bytes = subset(file, { glyphs }) ?? new Uint8Array();
    expect(bytes.length).toBeLessThan(file.length / 20);
    const tags = Array.from({ length: bytes[5] ?? 0 }, (_, index) =>
      Buffer.from(bytes).toString('latin1', 12 + 16 * index, 16 + 16 * index),
    );
    expect(tags).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    const before = read(file).advances;
    const hmtx = new DataView(bytes.buffer, findTable(bytes, 'hmtx').offset);
    expect(glyphs.map((glyph) => hmtx.getUint16(4 * glyph))).toEqual(glyphs.map((glyph) => before[glyph]));
  });

  it('gives the same bytes again, whatever it did in between', async () => {
    const subset = subsetFont;
    const first = subset(file, { glyphs });
    subset(fonts.get(sans) ?? file, { glyphs: [5, 6] });
    expect(subset(file, { glyphs })).toEqual(first);
  });
});
