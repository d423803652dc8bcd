import type { FontBook } from '../../src/layout/font-book.ts';
import { loadTheme } from '../../src/theme/load-theme.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { assetsFolder, memoryWorld, readFolder } from './memory-world.ts';

/** Made-up metrics, so that goldens do not move with fonts: every glyph is half as wide as the type size. */
export const fakeFonts: FontBook = {
  metrics: () => ({ ascent: 800, descent: 200, capHeight: 700, xHeight: 500 }),
  hasGlyph: () => true,
  shape: (_face, text) => {
    const texts = [...text];
    return {
      glyphs: texts.map((character) => character.codePointAt(0) ?? 0),
      advances: texts.map(() => 500),
      texts,
      width: texts.length * 500,
    };
  },
};

/** The built-in theme. */
export function ministry(): Theme {
  const { value } = loadTheme(memoryWorld({}, { assets: readFolder(assetsFolder) }), 'ministry');
  if (!value) throw new Error('the built-in theme is not valid');
  return value;
}
