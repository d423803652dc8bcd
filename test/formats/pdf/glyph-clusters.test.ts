import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../src/formats/pdf/glyph-clusters.ts';

const joiner = '\u2060';

interface Expected {
  readonly texts: readonly string[];
  readonly isGroup?: true;
  readonly actualText?: string;
}

/** Marks are written with an advance of 0, all other glyphs with 500. */
function divide(texts: readonly string[], marks: readonly number[] = []) {
  const clusters = clustersOf(
    texts,
    texts.map((_, index) => (marks.includes(index) ? 0 : 500)),
  );
  return clusters.map(({ isGroup, texts: own, actualText }) => ({
    texts: own,
    ...(isGroup && { isGroup }),
    ...(actualText !== undefined && { actualText }),
  }));
}

describe('clustersOf', () => {
  it.each<[string, string[], number[], Expected[]]>([
    ['one glyph a character', ['a', 'b'], [], [{ texts: ['a'] }, { texts: ['b'] }]],
    ['a ligature', ['ffi', 'n'], [], [{ texts: ['ffi'] }, { texts: ['n'] }]],
    ['letters that stand side by side', ['कि', ''], [], [{ texts: ['क', 'ि'] }]],
    ['more characters than glyphs', ['क्षि', ''], [], [{ texts: ['क', '्षि'] }]],
    ['a letter and the mark of its cluster', ['e\u0301', ''], [1], [{ texts: ['e\u0301'], isGroup: true }]],
    ['a letter and a mark after it', ['ท', 'ี', '่'], [1, 2], [{ texts: ['ที่'], isGroup: true }]],
    ['a mark that takes up room', ['க', 'ா'], [], [{ texts: ['க'] }, { texts: ['ா'] }]],
    ['a mark on a space', [' ', '\u0301'], [1], [{ texts: [' '] }, { texts: ['\u0301'] }]],
    ['more glyphs than characters', ['é', '', ''], [], [{ texts: ['é'], isGroup: true }]],
    ['astral characters', ['😀', ''], [], [{ texts: ['😀'], isGroup: true }]],
    [
      'a right-to-left letter and its marks',
      ['ש', 'ׁ', 'ָ'],
      [1, 2],
      [{ texts: ['ש', 'ׁ', 'ָ'], isGroup: true }],
    ],
    ['a right-to-left ligature', ['لا'], [], [{ texts: ['ل', 'ا'], isGroup: true }]],
    [
      'a word of an astral right-to-left script',
      ['𞤀', '𞤣', '.'],
      [],
      [{ texts: ['𞤀𞤣'], isGroup: true }, { texts: ['.'] }],
    ],
    ['characters for private use', ['\uE000'], [], [{ texts: ['\uE000'], actualText: '\uE000' }]],
    [
      'what no glyph may stand for',
      ['\0', 'a\uFEFF', '\uD800'],
      [],
      [{ texts: [joiner], actualText: '' }, { texts: ['a'] }, { texts: [joiner], actualText: '' }],
    ],
    [
      'a run that begins inside a cluster',
      ['', 'a'],
      [],
      [{ texts: [joiner], actualText: '' }, { texts: ['a'] }],
    ],
    ['nothing', [], [], []],
  ])('divides %s', (_name, texts, marks, expected) => {
    expect(divide(texts, marks)).toEqual(expected);
  });

  it('gives every glyph a text, and says the source exactly', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 4 });
    const glyphs = fc.array(fc.tuple(text, fc.constantFrom(0, 500)));
    fc.assert(
      fc.property(glyphs, (pairs) => {
        const texts = pairs.map(([one]) => one);
        const clusters = clustersOf(
          texts,
          pairs.map(([, advance]) => advance),
        );
        expect(clusters.flatMap((cluster) => cluster.texts)).not.toContain('');
        for (const { start, end, isGroup, texts: own } of clusters) {
          if (!isGroup) expect(own).toHaveLength(end - start);
        }
        const read = clusters.map((cluster) => cluster.actualText ?? cluster.texts.join('')).join('');
        expect(read).toBe(texts.join('').replace(/[\0\uFEFF\uFFFE]/g, ''));
        expect(clusters.map((cluster) => cluster.start)).toEqual(
          [0, ...clusters.map((cluster) => cluster.end)].slice(0, clusters.length),
        );
      }),
    );
  });
});
