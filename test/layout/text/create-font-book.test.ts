import { describe, expect, it } from 'vitest';
import { createFontBook } from '../../../src/layout/text/create-font-book.ts';
import { shippedFaces, shippedFonts } from '../../support/shipped-fonts.ts';

const regular = 'SourceSerif4-Regular.ttf';
const fonts = shippedFonts();
const latin = { language: 'en', direction: 'ltr', script: 'Latn' } as const;

describe('metrics', () => {
  it('are those of OS/2, in thousandths', () => {
    expect(fonts.metrics(regular)).toEqual({ ascent: 1036, descent: 335, capHeight: 670, xHeight: 475 });
  });
});

describe('shape', () => {
  it.each([
    ['letters', 'abc', ['a', 'b', 'c']],
    ['a ligature', 'office', ['o', 'ffi', 'c', 'e']],
    ['a composed letter', 'e\u0301a', ['e\u0301', 'a']],
    ['a mark of its own', 'q\u0308a', ['q', '\u0308', 'a']],
    ['invisible characters', 'a\u200db', ['a', '\u200d', 'b']],
    ['a surrogate pair', 'a\u{1f600}b', ['a', '\u{1f600}', 'b']],
    ['nothing', '', []],
  ])('gives each glyph its text: %s', (_, text, texts) => {
    const shaped = fonts.shape(regular, text, latin);
    expect(shaped.texts).toEqual(texts);
    expect(shaped.glyphs).toHaveLength(texts.length);
    expect(shaped.advances).toHaveLength(texts.length);
    expect(shaped.width).toBeCloseTo(
      shaped.advances.reduce((sum, advance) => sum + advance, 0),
      9,
    );
  });

  it('gives text that runs from right to left in logical order', () => {
    const shaped = fonts.shape(regular, 'abc', { ...latin, direction: 'rtl' });
    const forward = fonts.shape(regular, 'abc', latin);
    expect(shaped.texts).toEqual(['a', 'b', 'c']);
    expect(shaped.glyphs).toEqual(forward.glyphs);
  });

  it('mirrors brackets that run from right to left', () => {
    const [open, close] = fonts.shape(regular, '()', latin).glyphs;
    expect(fonts.shape(regular, '()', { ...latin, direction: 'rtl' }).glyphs).toEqual([close, open]);
  });

  it('offsets marks, and gives no offsets where there are none', () => {
    expect(fonts.shape(regular, 'q\u0308', latin).offsets?.some((offset) => offset !== 0)).toBe(true);
    expect(fonts.shape(regular, 'abc', latin).offsets).toBeUndefined();
  });

  it('takes the forms of the language', () => {
    const bulgarian = fonts.shape(regular, 'вгдж', { language: 'bg', direction: 'ltr', script: 'Cyrl' });
    const serbian = fonts.shape('SourceSerif4-Italic.ttf', 'гдп', {
      language: 'sr',
      direction: 'ltr',
      script: 'Cyrl',
    });
    const russian = fonts.shape('SourceSerif4-Italic.ttf', 'гдп', {
      language: 'ru',
      direction: 'ltr',
      script: 'Cyrl',
    });
    expect(bulgarian.glyphs).not.toContain(0);
    expect(serbian.glyphs).not.toEqual(russian.glyphs);
  });

  it('gives glyph 0 for what the face does not have', () => {
    expect(fonts.shape(regular, 'a字', latin).glyphs[1]).toBe(0);
  });

  it('shapes a text once', () => {
    expect(fonts.shape(regular, 'again', latin)).toBe(fonts.shape(regular, 'again', { ...latin }));
    expect(fonts.shape(regular, 'again', latin)).not.toBe(
      fonts.shape(regular, 'again', { ...latin, language: 'tr' }),
    );
  });

  it('throws for a face that is not there', () => {
    expect(() => fonts.shape('Nowhere.ttf', 'a', latin)).toThrow('no face Nowhere.ttf');
  });
});

describe('hasGlyph', () => {
  it.each([
    ['a letter', 'a', true],
    ['the no-break hyphen, drawn as a hyphen', '\u2011', true],
    ['a hair space, made of a space', '\u200a', true],
    ['a joiner, which is not drawn', '\u200d', true],
    ['a circle, which Source Serif lacks', '●', false],
    ['an ideograph', '字', false],
    ['a character beyond the first plane', '\u{1f600}', false],
  ])('%s', (_, character, expected) => {
    expect(fonts.hasGlyph(regular, character.codePointAt(0) ?? 0)).toBe(expected);
  });
});

describe('font files', () => {
  const good = shippedFaces.get(regular) ?? new Uint8Array();

  it('are refused one by one, and then there is no book', () => {
    const files = new Map([
      ['Good.ttf', good],
      ['Web.ttf', ascii('wOF2 and more bytes')],
      ['Note.ttf', ascii('just some text, no font')],
    ]);
    const { value, diagnostics } = createFontBook(files);
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'pdf/unusable-font',
        message: '`Web.ttf` cannot be used: it is a web font (WOFF2)',
        help: 'use a static TrueType file (`.ttf`)',
      },
      {
        code: 'pdf/unusable-font',
        message: '`Note.ttf` cannot be used: it is not a font',
        help: 'use a static TrueType file (`.ttf`)',
      },
    ]);
  });

  it('make an empty book when there are none', () => {
    expect(createFontBook(new Map()).value).toBeDefined();
  });

  it('that end too early are refused', () => {
    for (const share of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      const cut = good.slice(0, Math.floor(good.length * share));
      const { diagnostics } = createFontBook(new Map([['Cut.ttf', cut]]));
      expect(diagnostics.map(({ message }) => message)).toEqual(['`Cut.ttf` cannot be used: it is damaged']);
    }
  });

  it('with any byte changed give a book or a diagnostic', () => {
    let seed = 7;
    const next = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    for (let round = 0; round < 60; round += 1) {
      const bad = good.slice();
      for (let change = 0; change < 40; change += 1) bad[next(round < 30 ? 400 : bad.length)] = next(256);
      const { value, diagnostics } = createFontBook(new Map([['Bad.ttf', bad]]));
      if (!value) expect(diagnostics).toHaveLength(1);
      else
        expect(value.shape('Bad.ttf', 'Any text, e\u0301 at all', latin).texts.join('')).toBe(
          'Any text, e\u0301 at all',
        );
    }
  });
});

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
