import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setParagraph } from '../../src/layout/text/set-paragraph.ts';
import type { LineRun, ParagraphItem, ParagraphOptions, TextLine } from '../../src/layout/text/text-line.ts';
import { prepareText } from '../../src/layout/text/word-dictionary.ts';
import { shippedFonts } from '../support/shipped-fonts.ts';
import { advanceOf, lineBreak, run, serif, textsOf } from '../support/text-items.ts';

// Random characters may be of any script.
await prepareText('ไทย');
const fonts = shippedFonts();

const word = fc.constantFrom(
  ...'collaboration of office AV fjord don’t “quoted” well-known 2024 3/4 (see) e\u0301te\u0301 Institutionen'.split(
    ' ',
  ),
  ...'κυβέρνηση συνεργασία Ёлка сотрудничество שלום (עולם) אב-גד 日本語 ✓ a\u00a0b co\u00adop'.split(' '),
  'https://example.org/reports?x=1&y=2',
);
const sentence = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 60 });
const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

function itemsOf(text: fc.Arbitrary<string>): fc.Arbitrary<readonly ParagraphItem[]> {
  const textRun = fc
    .record({
      text,
      size: fc.constantFrom(7, 10, 24),
      language: fc.constantFrom('en-GB', 'de', 'el', 'ru', 'he', 'xx', ''),
      isVerbatim: fc.boolean(),
      link: fc.option(fc.nat(3), { nil: undefined }),
    })
    .map(({ size, language, link, ...rest }) =>
      run(rest.text, {
        style: { ...serif, size, language },
        isVerbatim: rest.isVerbatim,
        ...(link === undefined ? {} : { link }),
      }),
    );
  return fc.array(fc.oneof({ weight: 6, arbitrary: textRun }, fc.constant(lineBreak)), { maxLength: 6 });
}

const settings: fc.Arbitrary<ParagraphOptions> = fc.record({
  measure: fc.integer({ min: 30, max: 400 }),
  indent: fc.constantFrom(0, 12, -12),
  align: fc.constantFrom('justified', 'ragged', 'right', 'center'),
  direction: fc.constantFrom('ltr', 'rtl'),
  hyphenate: fc.boolean(),
});

function runsOf(lines: readonly TextLine[]) {
  return lines.flatMap((line) => line.runs);
}

function checkLists(lineRun: LineRun): void {
  const count = lineRun.glyphs.length;
  expect(lineRun.texts).toHaveLength(count);
  expect(lineRun.advances).toHaveLength(count);
  expect(lineRun.offsets ?? []).toHaveLength(lineRun.offsets ? 2 * count : 0);
  expect(lineRun.width).toBeCloseTo(advanceOf(lineRun), 6);
}

/** Without what setting may change: spaces, hyphens at line ends, and the controls that no page shows. */
function essence(text: string): string {
  return text.replace(/[\p{Cc}\s\u00ad]/gu, '').replace(/\p{Cs}/gu, '\ufffd');
}

describe('setting a paragraph', () => {
  it('keeps every character, in order', () => {
    fc.assert(
      fc.property(itemsOf(fc.oneof(sentence, anything, halves)), settings, (items, options) => {
        // Run by run: two halves of a character in two runs are not one character.
        const source = items.map((item) => (item.type === 'text' ? essence(item.text) : '')).join('');
        expect(essence(textsOf(setParagraph(fonts, items, options)).join(''))).toBe(source);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the spaces between words', () => {
    fc.assert(
      fc.property(sentence, settings, (text, options) => {
        const lines = setParagraph(fonts, [run(text, { style: serif })], options);
        expect(textsOf(lines).join('').replaceAll('\u00ad', '')).toBe(text.replaceAll('\u00ad', ''));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps lines within the measure, or says so', () => {
    fc.assert(
      fc.property(itemsOf(sentence), settings, (items, options) => {
        for (const [index, line] of setParagraph(fonts, items, options).entries()) {
          const room = options.measure - (index === 0 ? (options.indent ?? 0) : 0);
          if (!line.isOverfull) expect(line.width).toBeLessThanOrEqual(room + 0.01);
          else
            expect(
              runsOf([line])
                .flatMap(({ texts }) => texts)
                .filter((text) => text.trim() !== '').length,
            ).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stands runs side by side, each as wide as its advances', () => {
    fc.assert(
      fc.property(itemsOf(sentence), settings, (items, options) => {
        for (const line of setParagraph(fonts, items, options)) {
          line.runs.forEach(checkLists);
          if (line.runs.length === 0) continue;
          const left = Math.min(...line.runs.map(({ x }) => x));
          const right = Math.max(...line.runs.map(({ x, width }) => x + width));
          expect(right - left).toBeCloseTo(
            line.runs.reduce((sum, { width }) => sum + width, 0),
            6,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does the same twice', () => {
    fc.assert(
      fc.property(itemsOf(sentence), settings, (items, options) => {
        expect(setParagraph(shippedFonts(), items, options)).toEqual(setParagraph(fonts, items, options));
      }),
      { numRuns: 15 },
    );
  });
});
