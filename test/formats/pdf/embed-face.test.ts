import { describe, expect, it } from 'vitest';
import { embedFace } from '../../../src/formats/pdf/embed-face.ts';
import type { CodedGlyph } from '../../../src/formats/pdf/glyph-codes.ts';
import { PdfFile } from '../../../src/formats/pdf/pdf-file.ts';
import type { Face } from '../../../src/formats/pdf/read-face.ts';
import { plainPdf, streamOf } from '../../support/plain-pdf.ts';

const face: Face = {
  file: new Uint8Array([9]),
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

async function embed(changes: Partial<Face> = {}) {
  const asked: number[][] = [];
  const file = new PdfFile({ language: 'en', direction: 'ltr' });
  const subset = (_font: Uint8Array, glyphs: Iterable<number>) => {
    asked.push([...glyphs]);
    return new Uint8Array([1, 2, 3]);
  };
  const font = embedFace(file, subset, { ...face, ...changes }, entries);
  return { font, asked, text: plainPdf(await file.finish()) };
}

describe('embedFace', () => {
  it('gives each code its glyph and the advance of that glyph', async () => {
    const { text } = await embed();
    expect([...streamOf(text, 'CIDToGIDMap')]).toEqual([0, 0, 0, 3, 2, 3, 0, 3]);
    expect(text).toContain('/W [0 [0 1.5 257.5 1.5]]');
  });

  it('embeds each glyph once', async () => {
    const { asked, text } = await embed();
    expect(asked).toEqual([[0, 3, 515]]);
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
    expect(embedFace(file, () => undefined, face, entries)).toBeUndefined();
  });
});
