import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as harfBuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { addCompositeGlyphs } from '../../../src/formats/pdf/composite-glyphs.ts';
import { subsetFont } from '../../../src/formats/pdf/load-subsetter.ts';
import { fontFolder } from '../../support/shipped-fonts.ts';

const whole = new Uint8Array(readFileSync(join(fontFolder, 'SourceSerif4-Regular.ttf')));

function open(bytes: Uint8Array) {
  return new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(bytes), 0));
}

async function subset(glyphs: readonly number[]) {
  const bytes = subsetFont(whole, { glyphs });
  if (!bytes) throw new Error('the font cannot be subset');
  return bytes;
}

const [a = 0, space = 0, acute = 0] = [0x61, 0x20, 0xb4].map((one) => open(whole).nominalGlyph(one));

describe('addCompositeGlyphs', () => {
  it('leaves a font alone that needs none', async () => {
    const font = await subset([a]);
    expect(addCompositeGlyphs(font, []).program).toBe(font);
  });

  it('draws the parts of a new glyph at their places', async () => {
    const parts = [
      { glyph: a, x: 0, y: 0 },
      { glyph: acute, x: -40, y: 200 },
    ];
    const { program, firstGlyph } = addCompositeGlyphs(await subset([a, acute]), [{ advance: 700, parts }]);
    const font = open(program);
    const [base, mark] = [font.glyphExtents(a), font.glyphExtents(acute)];
    const made = font.glyphExtents(firstGlyph);
    expect(font.glyphHAdvance(firstGlyph)).toBe(700);
    expect(made?.xBearing).toBe(Math.min(base?.xBearing ?? 0, (mark?.xBearing ?? 0) - 40));
    expect(made?.yBearing).toBe((mark?.yBearing ?? 0) + 200);
    const curves = (glyph: number) => font.glyphToPath(glyph).match(/[A-Z]/g)?.length ?? 0;
    expect(curves(firstGlyph)).toBe(curves(a) + curves(acute));
    expect(font.glyphToPath(firstGlyph).startsWith(font.glyphToPath(a))).toBe(true);
  });

  it('keeps the other glyphs as they are', async () => {
    const font = await subset([a, acute]);
    const { program, firstGlyph } = addCompositeGlyphs(font, [{ advance: 5, parts: [] }]);
    const [before, after] = [open(font), open(program)];
    for (let glyph = 0; glyph < firstGlyph; glyph += 1) {
      expect(after.glyphToPath(glyph)).toBe(before.glyphToPath(glyph));
      expect(after.glyphHAdvance(glyph)).toBe(before.glyphHAdvance(glyph));
    }
  });

  it('makes blank glyphs of no parts, and of parts that show nothing', async () => {
    const { program, firstGlyph } = addCompositeGlyphs(await subset([a, space]), [
      { advance: 250, parts: [] },
      { advance: 0, parts: [{ glyph: space, x: 0, y: 0 }] },
    ]);
    const font = open(program);
    expect([firstGlyph, firstGlyph + 1].map((glyph) => font.glyphHAdvance(glyph))).toEqual([250, 0]);
    expect([firstGlyph, firstGlyph + 1].map((glyph) => font.glyphToPath(glyph))).toEqual(['', '']);
  });

  it('gives the same bytes each time', async () => {
    const composites = [{ advance: 5, parts: [{ glyph: a, x: 1, y: 2 }] }];
    const [one, other] = [await subset([a]), await subset([a])];
    expect(addCompositeGlyphs(one, composites)).toEqual(addCompositeGlyphs(other, composites));
  });
});
