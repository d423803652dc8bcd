import { describe, expect, it } from 'vitest';
import type { FontBook } from '../../../src/layout/font-book.ts';
import { bidiLevels } from '../../../src/layout/text/bidi-levels.ts';
import { clusterEnd } from '../../../src/layout/text/cluster-end.ts';
import { itemise } from '../../../src/layout/text/itemise.ts';
import { normaliseText } from '../../../src/layout/text/normalise-text.ts';
import { scriptOf } from '../../../src/layout/text/script-of.ts';
import type { ParagraphItem } from '../../../src/layout/text/text-line.ts';
import { visualOrder } from '../../../src/layout/text/visual-order.ts';
import { fakeFonts } from '../../support/fake-text-fonts.ts';
import { plain, run } from '../../support/text-items.ts';

function stretches(items: readonly ParagraphItem[], direction: 'ltr' | 'rtl' = 'ltr') {
  const [source] = normaliseText(items);
  if (!source) return [];
  return itemise(fakeFonts, source, direction).map(({ start, end, script, face, level }) =>
    [source.text.slice(start, end), script, face, level].join(' '),
  );
}

describe('itemise', () => {
  it.each([
    ['one script', 'Two words.', ['Two words. Latn plain 0']],
    ['punctuation goes with the letters before it', 'ab, γδ!', ['ab,  Latn plain 0', 'γδ! Grek plain 0']],
    [
      'punctuation at the start goes with what follows',
      '«Да» yes',
      ['«Да»  Cyrl plain 0', 'yes Latn plain 0'],
    ],
    ['digits alone', '2024', ['2024 Latn plain 0']],
    [
      'a closing bracket goes with the opening one',
      'ab (γδ) [ε!',
      ['ab ( Latn plain 0', 'γδ Grek plain 0', ') [ Latn plain 0', 'ε! Grek plain 0'],
    ],
    ['a closing bracket alone', 'γδ) ab', ['γδ)  Grek plain 0', 'ab Latn plain 0']],
    [
      'the next face for what the first one lacks',
      'a ● b',
      ['a  Latn plain 0', '● Latn wide 0', ' b Latn plain 0'],
    ],
    [
      'a mark stays with its letter',
      'a\u2500\u0301b',
      ['a Latn plain 0', '\u2500\u0301 Latn wide 0', 'b Latn plain 0'],
    ],
    [
      'a sequence of joined pictures',
      'a\u{1f469}\u200d\u{1f4bb}',
      ['a Latn plain 0', '\u{1f469}\u200d\u{1f4bb} Latn wide 0'],
    ],
    [
      'right to left in left to right',
      'ab אב 12',
      ['ab  Latn plain 0', 'אב  Hebr plain 1', '12 Hebr plain 2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(stretches([run(text)])).toEqual(expected);
  });

  it('keeps runs apart', () => {
    expect(stretches([run('ab'), run('cd')])).toEqual(['ab Latn plain 0', 'cd Latn plain 0']);
  });

  it('prefers a face that has a letter with its mark', () => {
    expect(stretches([run('a\ufe20')])).toEqual(['a\ufe20 Latn wide 0']);
  });

  it('takes the face of the letter where none has its mark as well', () => {
    const style = { ...plain, faces: ['none', 'plain'] };
    expect(stretches([run('a\ufe20', { style })])).toEqual(['a\ufe20 Latn plain 0']);
  });

  it('asks for a character once, however many faces there are', () => {
    let asked = 0;
    const fonts: FontBook = {
      ...fakeFonts,
      hasGlyph: (face, codePoint) => {
        asked += 1;
        return fakeFonts.hasGlyph(face, codePoint);
      },
    };
    const style = { ...plain, faces: [...Array.from({ length: 25 }, () => 'none'), 'plain'] };
    const [source] = normaliseText([run('aaaa aaaa', { style }), run('aa', { style: { ...style } })]);
    expect(source && itemise(fonts, source, 'ltr').map(({ face }) => face)).toEqual(['plain', 'plain']);
    expect(asked).toBe(52);
  });

  it('falls back to the first face where none has a glyph', () => {
    const style = { ...plain, faces: ['none', 'plain'] };
    expect(stretches([run('\u2500', { style })])).toEqual(['\u2500 Latn none 0']);
  });
});

describe('clusterEnd', () => {
  it.each([
    ['ab', 1],
    ['e\u0301\u0323b', 3],
    ['\u{1f469}\u200d\u{1f4bb}b', 5],
    ['\u{1f44b}\u{1f3fd}b', 4],
    ['❤\ufe0fb', 2],
    ['\u0301b', 1],
    ['क्षb', 3],
    ['ក្មb', 3],
    ['က္ကb', 3],
    ['นำb', 2],
    ['🇸🇪🇫🇮', 4],
    ['\u1112\u1161\u11ab\u1100', 3],
    ['한\u11abb', 2],
  ])('%s', (text, end) => {
    expect(clusterEnd(text, 0, text.length)).toBe(end);
    expect(clusterEnd(text, 0, 1)).toBe(1);
  });
});

describe('bidiLevels', () => {
  it('needs no levels for text from left to right', () => {
    expect(bidiLevels('Ελληνικά, русский, 日本', 'ltr')).toBeUndefined();
  });

  it('knows scripts beyond the first plane', () => {
    const adlam = '\u{1e900}\u{1e901}';
    expect([...(bidiLevels(`a ${adlam}`, 'ltr') ?? [])]).toEqual([0, 0, 1, 1, 1, 1]);
  });

  it('takes the direction of the paragraph for neutral text', () => {
    expect([...(bidiLevels('a!', 'rtl') ?? [])]).toEqual([2, 1]);
  });
});

describe('visualOrder', () => {
  it.each([
    [
      [0, 0, 0],
      [0, 1, 2],
    ],
    [
      [0, 1, 1, 0],
      [0, 2, 1, 3],
    ],
    [
      [0, 1, 2, 1, 0],
      [0, 3, 2, 1, 4],
    ],
    [
      [1, 1, 2, 2],
      [2, 3, 1, 0],
    ],
    [[], []],
  ])('%j', (levels, order) => {
    expect(visualOrder(levels)).toEqual(order);
  });
});

describe('scriptOf', () => {
  it.each([
    ['a', 'Latn'],
    ['Я', 'Cyrl'],
    ['字', 'Hani'],
    ['\u{1e900}', 'Adlm'],
    ['1', undefined],
    ['\u0301', undefined],
    ['\ue000', undefined],
  ])('%s is %s', (character, script) => {
    expect(scriptOf(character.codePointAt(0) ?? 0)).toBe(script);
  });
});
