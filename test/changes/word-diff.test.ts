import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Words, wordDiff } from '../../src/changes/word-diff.ts';

/** As git shows words. */
function show(words: readonly Words[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };
  return words.map(({ type, text }) => marks[type].join(text)).join('');
}

describe('wordDiff', () => {
  it.each([
    ['Fund the model.', 'Fund the commons.', 'Fund the [-model-]{+commons+}.'],
    ['States must act.', 'States should act now.', 'States [-must-]{+should+} act{+ now+}.'],
    ['one two three', 'un deux three', '[-one two-]{+un deux+} three'],
    ['by 2.5 per cent', 'by 2.6 per cent', 'by [-2.5-]{+2.6+} per cent'],
    ['same', 'same', 'same'],
    ['', 'new', '{+new+}'],
    ['gone', '', '[-gone-]'],
    ['开放数据', '开放模型', '开放[-数据-]{+模型+}'],
    ['naïve café', 'naïve cafés', 'naïve [-café-]{+cafés+}'],
  ])('%j, %j', (before, after, expected) => {
    expect(show(wordDiff(before, after))).toBe(expected);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem());
    const without = (words: readonly Words[], type: Words['type']) =>
      words
        .filter((one) => one.type !== type)
        .map((one) => one.text)
        .join('');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = wordDiff(before, after);
        expect([without(words, 'added'), without(words, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('ends also where two long texts have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 10_000 }, (_, index) => word + index).join(' ');
    expect(wordDiff(long('a'), long('b'))).toHaveLength(2);
  });
});
