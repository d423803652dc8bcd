import { describe, expect, it } from 'vitest';
import { embedFace } from '../../../src/formats/pdf/embed-face.ts';
import { fontProgram } from '../../../src/formats/pdf/font-program.ts';
import type { CodedGlyph } from '../../../src/formats/pdf/glyph-codes.ts';
import { type Subsetter, subsetFont } from '../../../src/formats/pdf/load-subsetter.ts';
import { PdfFile } from '../../../src/formats/pdf/pdf-file.ts';
import type { Face } from '../../../src/formats/pdf/read-face.ts';
import { writeSfnt } from '../../../src/formats/pdf/sfnt.ts';
import { plainPdf, rawStreamOf, streamOf } from '../../support/plain-pdf.ts';
import { fonts, serif } from '../../support/tiny-layout.ts';

const face: Omit<Face, 'file'> = {
  postScriptName: 'Made-Up',
  unitsPerEm: 1000,
  box: [-10, -200, 1000, 900],
  ascent: 900,
  descent: -200,
  capHeight: 700,
  xHeight: 500,
  italicAngle: -12,
  isMonospaced: true,
  weight: 400,
  advances: Array.from({ length: 700 }, (_, glyph) => glyph / 2),
};

const entries: readonly CodedGlyph[] = [
  { glyph: 0, text: '' },
  { glyph: 3, text: 'a' },
  { glyph: 515, text: 'b' },
  { glyph: 3, text: 'c' },
];

/** A font of ten glyphs, some of which have an outline. */
function fontOf(outlined: readonly number[]): Uint8Array<ArrayBuffer> {
  const [head, maxp] = [new DataView(new ArrayBuffer(54)), new DataView(new ArrayBuffer(6))];
  const [loca, glyf] = [new DataView(new ArrayBuffer(44)), new DataView(new ArrayBuffer(40))];
  head.setUint16(50, 1);
  maxp.setUint16(4, 10);
  for (let glyph = 0; glyph <= 10; glyph += 1) {
    loca.setUint32(4 * glyph, 4 * outlined.filter((one) => one < glyph).length);
  }
  return writeSfnt(new Map(Object.entries({ glyf, head, loca, maxp })));
}

async function embed(changes: Partial<Face> = {}) {
  const asked: number[][] = [];
  const file = new PdfFile({ language: 'en', direction: 'ltr' });
  const subset: Subsetter = (_font, wanted) => {
    if ('characters' in wanted) return fontOf([0, 3, 8]);
    asked.push([...wanted.glyphs]);
    return new Uint8Array([1, 2, 3]);
  };
  const font = embedFace(file, subset, { file: new Uint8Array([9]), ...face, ...changes }, entries);
  return { font, asked, text: plainPdf(await file.finish()) };
}

describe('embedFace', () => {
  it('gives each code its glyph and the advance of that glyph', async () => {
    const { text } = await embed();
    expect([...rawStreamOf(text, 'CIDToGIDMap')]).toEqual([0, 0, 0, 3, 2, 3, 0, 3]);
    expect(text).toContain('/W [0 [0 1.5 257.5 1.5]]');
  });

  it('embeds each glyph once, and those that most documents need', async () => {
    const { asked, text } = await embed();
    expect(asked).toEqual([[0, 3, 8, 515]]);
    expect([...streamOf(text, 'FontFile2')]).toEqual([1, 2, 3]);
    expect(text).toContain('/Length1 3');
  });

  it('describes the face', async () => {
    const { text } = await embed();
    const name = text.match(/\/FontName \/([A-Z]{6}\+Made-Up)\//)?.[1] ?? '';
    expect(text.split(`/BaseFont /${name}/`)).toHaveLength(3);
    expect(text).toContain(
      '/Flags 69/FontBBox [-10 -200 1000 900]/ItalicAngle -12/Ascent 900/Descent -200/CapHeight 700/XHeight 500',
    );
    expect((await embed({ isMonospaced: false, italicAngle: 0 })).text).toContain('/Flags 4/');
  });

  it('gives nothing where the subsetter cannot read the face', () => {
    const file = new PdfFile({ language: 'en', direction: 'ltr' });
    expect(embedFace(file, () => undefined, { ...face, file: new Uint8Array([9]) }, entries)).toBeUndefined();
  });
});

describe('fontProgram', () => {
  const font = fonts.get(serif) ?? new Uint8Array();

  it('is one for all documents that need no rare glyphs, in whatever order they come', async () => {
    const subset = subsetFont;
    const glyphs = [...Array(4).keys()];
    const first = fontProgram(subset, font, glyphs, []);
    expect(fontProgram(subset, font, glyphs.toReversed(), [])).toBe(first);
    const rare = fontProgram(subset, font, [...glyphs, 700], []);
    expect(rare?.length).toBeGreaterThan(first?.length ?? 0);
    expect(fontProgram(subset, font.slice(), [700, ...glyphs], [])).toEqual(rare);
  });

  it('tells programs with other composite glyphs apart', async () => {
    const subset = subsetFont;
    const hashes = [1, 2, 1].map((x) => {
      return fontProgram(subset, font, [36], [{ advance: 500, parts: [{ glyph: 36, x, y: 0 }] }])?.hash;
    });
    expect(hashes[0]).toBe(hashes[2]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('gives the same however many others were made before', async () => {
    const subset = subsetFont;
    const first = fontProgram(subset, font, [900], []);
    for (let glyph = 300; glyph < 370; glyph += 1) fontProgram(subset, font, [glyph], []);
    const again = fontProgram(subset, font, [900], []);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
