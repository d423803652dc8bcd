import { describe, expect, it } from 'vitest';
import { readImage } from '../../src/image/read-image.ts';
import { makePng, type PngParts } from '../support/make-png.ts';

function pixelsOf(parts: PngParts) {
  const { value, diagnostics } = readImage('a.png', makePng(parts));
  if (value?.type !== 'raster') throw new Error(JSON.stringify(diagnostics));
  return { channels: value.channels, data: [...value.data], ...(value.alpha && { alpha: [...value.alpha] }) };
}

const codesOf = (bytes: Uint8Array) => readImage('a.png', bytes).diagnostics.map(({ code }) => code);

describe('reading PNG', () => {
  it('keeps RGB as it is', () => {
    expect(pixelsOf({ width: 2, height: 1, colourType: 2, rows: [0, 1, 2, 3, 250, 251, 252] })).toEqual({
      channels: 3,
      data: [1, 2, 3, 250, 251, 252],
    });
  });

  it('undoes each of the five filters', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 5, 5, 5],
      [3, 1, 1, 1],
      [4, 7, 7, 7],
    ].flat();
    // By hand, from the formulas of ISO/IEC 15948, 9.2.
    expect(pixelsOf({ width: 3, height: 5, colourType: 0, rows }).data).toEqual([
      10, 20, 30, 10, 20, 30, 15, 25, 35, 8, 17, 27, 15, 24, 34,
    ]);
  });

  it.each([
    [1, [0, 0b10100000], [255, 0, 255]],
    [2, [0, 0b00011000], [0, 85, 170]],
    [4, [0, 0x0f, 0x80], [0, 255, 136]],
    [16, [0, 0x12, 0x34, 0xff, 0xff, 0, 1], [0x12, 0xff, 0]],
  ])('brings grey of %i bits to 8', (depth, rows, data) => {
    expect(pixelsOf({ width: 3, height: 1, depth, colourType: 0, rows })).toEqual({ channels: 1, data });
  });

  it('expands a palette, with what is transparent in it', () => {
    const palette = [255, 0, 0, 0, 255, 0, 0, 0, 255];
    const parts = { width: 3, height: 1, colourType: 3, rows: [0, 0, 1, 2], palette };
    expect(pixelsOf(parts)).toEqual({ channels: 3, data: palette });
    expect(pixelsOf({ ...parts, transparency: [0, 128] })).toEqual({
      channels: 3,
      data: palette,
      alpha: [0, 128, 255],
    });
  });

  it('takes alpha apart, and leaves out one that hides nothing', () => {
    const rows = [0, 1, 2, 3, 255, 4, 5, 6, 0];
    expect(pixelsOf({ width: 2, height: 1, colourType: 6, rows })).toEqual({
      channels: 3,
      data: [1, 2, 3, 4, 5, 6],
      alpha: [255, 0],
    });
    expect(pixelsOf({ width: 1, height: 1, colourType: 4, rows: [0, 9, 255] })).toEqual({
      channels: 1,
      data: [9],
    });
  });

  it('makes the one colour transparent that is declared so', () => {
    const parts = { width: 2, height: 1, colourType: 0, rows: [0, 7, 8], transparency: [0, 7] };
    expect(pixelsOf(parts)).toEqual({ channels: 1, data: [7, 8], alpha: [0, 255] });
  });

  it('puts interlaced rows in their place, also with less than a byte a pixel', () => {
    // 3 × 2 pixels: passes 1 (0,0), 4 is empty, 6 (1,0), then 7 for the second row; pass 4 holds (2,0).
    const rows = [0, 0x80, 0, 0x80, 0, 0x00, 0, 0b01100000];
    const parts = { width: 3, height: 2, depth: 1, colourType: 0, rows, interlace: 1 } as const;
    expect(pixelsOf(parts).data).toEqual([255, 0, 255, 0, 255, 255]);
  });

  it('refuses a file that breaks off, wherever it does', () => {
    const whole = makePng({ width: 2, height: 1, colourType: 2, rows: [0, 1, 2, 3, 4, 5, 6] });
    for (let length = 9; length < whole.length; length += 1) {
      expect(codesOf(whole.subarray(0, length))).toEqual(['image/damaged']);
    }
  });

  it.each<[string, Partial<PngParts>]>([
    ['too few rows', { rows: [0, 1] }],
    ['more data than the picture has', { rows: new Array(5_000_000).fill(0) }],
    ['an unknown filter', { rows: [9, 1, 2, 0, 3, 4] }],
    ['an unknown kind of colours', { colourType: 5 }],
    ['a depth that does not exist', { depth: 3 }],
    ['no pixels', { width: 0 }],
    ['an index beyond the palette', { colourType: 3, palette: [1, 2, 3] }],
    ['no palette', { colourType: 3 }],
  ])('refuses %s', (_, change) => {
    const parts = { width: 2, height: 2, colourType: 0, rows: [0, 1, 2, 0, 3, 4], ...change };
    expect(codesOf(makePng(parts))).toEqual(['image/damaged']);
  });

  it('refuses a changed byte', () => {
    const bytes = makePng({ width: 1, height: 1, colourType: 0, rows: [0, 1] });
    bytes[20] = 7;
    expect(codesOf(bytes)).toEqual(['image/damaged']);
  });

  it('refuses a size that would fill the memory, before anything is inflated', () => {
    const bytes = makePng({ width: 100_000, height: 100_000, colourType: 6, rows: [0] });
    expect(codesOf(bytes)).toEqual(['image/too-large']);
  });
});
