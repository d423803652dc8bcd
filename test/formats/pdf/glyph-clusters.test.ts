import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../src/formats/pdf/glyph-clusters.ts';

const joiner = '\u2060';

describe('clustersOf', () => {
  it.each<[string, string[], string[][], (string | undefined)[]]>([
    ['one glyph a character', ['a', 'b'], [['a'], ['b']], [undefined, undefined]],
    ['a ligature', ['ffi', 'n'], [['ffi'], ['n']], [undefined, undefined]],
    ['a letter and its marks', ['e\u0301', ''], [['e', '\u0301']], [undefined]],
    ['more characters than glyphs', ['e\u0301\u0308', ''], [['e', '\u0301\u0308']], [undefined]],
    ['more glyphs than characters', ['é', '', ''], [['é', joiner, joiner]], ['é']],
    ['astral characters', ['😀', ''], [['😀', joiner]], ['😀']],
    ['characters for private use', ['\uE000'], [['\uE000']], ['\uE000']],
    [
      'what no glyph may stand for',
      ['\0', 'a\uFEFF', '\uD800'],
      [[joiner], ['a'], [joiner]],
      ['', undefined, ''],
    ],
    ['a run that begins inside a cluster', ['', 'a'], [[joiner], ['a']], ['', undefined]],
    ['nothing', [], [], []],
  ])('divides %s', (_name, texts, expected, actualTexts) => {
    const clusters = clustersOf(texts);
    expect(clusters.map((cluster) => cluster.texts)).toEqual(expected);
    expect(clusters.map((cluster) => cluster.actualText)).toEqual(actualTexts);
  });

  it('gives every glyph a text, and says the source exactly', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 4 });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const clusters = clustersOf(texts);
        const glyphTexts = clusters.flatMap((cluster) => cluster.texts);
        expect(glyphTexts).toHaveLength(texts.length);
        expect(glyphTexts).not.toContain('');
        const read = clusters.map((cluster) => cluster.actualText ?? cluster.texts.join('')).join('');
        expect(read).toBe(texts.join('').replace(/[\0\uFEFF\uFFFE]/g, ''));
        expect(clusters.map((cluster) => cluster.start)).toEqual(
          [0, ...clusters.map((cluster) => cluster.end)].slice(0, clusters.length),
        );
      }),
    );
  });
});
