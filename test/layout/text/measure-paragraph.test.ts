import { describe, expect, it } from 'vitest';
import { measureParagraph } from '../../../src/layout/text/measure-paragraph.ts';
import { setParagraph } from '../../../src/layout/text/set-paragraph.ts';
import type { ParagraphItem } from '../../../src/layout/text/text-line.ts';
import { fakeFonts } from '../../support/fake-text-fonts.ts';
import { shippedFonts } from '../../support/shipped-fonts.ts';
import { lineBreak, options, run, serif } from '../../support/text-items.ts';

describe('measureParagraph', () => {
  it.each([
    ['words', [run('ab abcd a')], { min: 20, max: 40 }],
    ['parts of words', [run('abc-defg')], { min: 20, max: 38 }],
    ['forced breaks', [run('ab ab'), lineBreak, run('abcdef')], { min: 30, max: 30 }],
    ['words that run on', [run('ab'), run('cd', { link: 1 })], { min: 20, max: 20 }],
    ['kerning across soft hyphens', [run('A\u00adV')], { min: 9, max: 9 }],
    ['no text', [], { min: 0, max: 0 }],
  ] as readonly [string, readonly ParagraphItem[], { min: number; max: number }][])(
    '%s',
    (_, items, expected) => {
      expect(measureParagraph(fakeFonts, items)).toEqual(expected);
    },
  );

  it('gives widths in which the text fits', () => {
    const items = [
      run('Transparent governance of well-known https://example.org/addresses', { style: serif }),
    ];
    const fonts = shippedFonts();
    const { min, max } = measureParagraph(fonts, items);
    expect(setParagraph(fonts, items, options(max))).toHaveLength(1);
    expect(setParagraph(fonts, items, options(max - 0.1)).length).toBeGreaterThan(1);
    const narrow = setParagraph(fonts, items, options(min));
    expect(narrow.every(({ width, isOverfull }) => !isOverfull && width <= min + 0.01)).toBe(true);
  });
});
