import type { FontBook, ShapedText } from '../../src/layout/font-book.ts';

/**
 * Fonts with round numbers: letters are 500 wide, spaces 250, hyphens 300, marks 0, and `WAV` is drawn closer by 100.
 * `fi` is one glyph. The face `plain` lacks everything from U+2500 on, `none` has nothing.
 */
export const fakeFonts: FontBook = {
  metrics: () => ({ ascent: 800, descent: 200, capHeight: 700, xHeight: 500 }),
  hasGlyph: (face, codePoint) =>
    face !== 'none' && (face !== 'plain' || codePoint < 0x2500 || codePoint === 0xfb01),
  shape(face, text): ShapedText {
    const glyphs: number[] = [];
    const advances: number[] = [];
    const texts: string[] = [];
    const characters = text.replaceAll('fi', '\ufb01');
    for (const [index, character] of [...characters].entries()) {
      const codePoint = character.codePointAt(0) ?? 0;
      glyphs.push(fakeFonts.hasGlyph(face, codePoint) ? codePoint : 0);
      advances.push(
        advanceOf(character) - ([...characters][index + 1] === 'V' && character === 'A' ? 100 : 0),
      );
      texts.push(character === '\ufb01' ? 'fi' : character);
    }
    return { glyphs, advances, texts, width: advances.reduce((sum, advance) => sum + advance, 0) };
  },
};

function advanceOf(character: string): number {
  if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 0;
  if (/\s/.test(character)) return 250;
  return /[-\u2010]/.test(character) ? 300 : 500;
}
