import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../src/layout/layout.ts';
import { BoundedCache } from '../../../src/layout/text/bounded-cache.ts';
import { loosen } from '../../../src/layout/text/loose-text.ts';
import { measureParagraph } from '../../../src/layout/text/measure-paragraph.ts';
import { setParagraph } from '../../../src/layout/text/set-paragraph.ts';
import type { ParagraphOptions, TextRun } from '../../../src/layout/text/text-line.ts';
import { textMemory } from '../../../src/layout/text/text-memory.ts';
import { fakeFonts } from '../../support/fake-text-fonts.ts';
import { lineBreak, options, run, serif } from '../../support/text-items.ts';

const freshFonts = () => ({ ...fakeFonts });

const owners: readonly Owner[] = [
  { type: 'content', id: 1 },
  { type: 'content', id: 7 },
  { type: 'artifact', kind: 'header' },
];

const isolates = [
  [{ id: 3, direction: 'rtl' }],
  [{ id: 4, direction: 'rtl' }],
  [
    { id: 4, direction: 'rtl' },
    { id: 5, direction: 'ltr' },
  ],
] as const;

/** What may part two runs of the same text. */
const look = fc.constantFrom<Partial<TextRun>>(
  {},
  { style: serif },
  { style: { ...serif, size: 12 } },
  { style: { ...serif, language: 'de' } },
  { style: { ...serif, colour: '#ff0000' } },
  { style: { ...serif, rise: 3 } },
  ...owners.map((owner) => ({ owner })),
  { link: 11 },
  { link: 12 },
  { isVerbatim: true },
  ...isolates.map((around) => ({ isolates: around })),
);

const text = fc.constantFrom('co\u00adop erate', ' (ab) 12', '1', '1:1', 'שלום', 'to-day ', 'longerwords ');

const change = fc.constantFrom<Partial<ParagraphOptions>>(
  {},
  { align: 'justified' },
  { hyphenate: true },
  { direction: 'rtl' },
  { indent: 8 },
);

/** Paragraphs of one text that differ in looks and widths. */
const paragraphs = fc.array(fc.option(text, { nil: undefined }), { maxLength: 3 }).chain((texts) =>
  fc.array(
    fc.record({
      items: fc.tuple(
        ...texts.map((part) =>
          part === undefined ? fc.constant(lineBreak) : look.map((given) => run(part, given)),
        ),
      ),
      measure: fc.constantFrom(30, 60),
      change,
    }),
    { maxLength: 24 },
  ),
);

describe('what was set before', () => {
  it('changes nothing', () => {
    fc.assert(
      fc.property(paragraphs, (given) => {
        const shared = freshFonts();
        for (const { items, measure, change } of [...given, ...given]) {
          const wanted = options(measure, change);
          expect(setParagraph(shared, items, wanted)).toEqual(setParagraph(freshFonts(), items, wanted));
          expect(measureParagraph(shared, items)).toEqual(measureParagraph(freshFonts(), items));
        }
      }),
    );
  });

  it('is not set again for a further document', () => {
    let shaped = 0;
    const shape: typeof fakeFonts.shape = (...given) => {
      shaped += 1;
      return fakeFonts.shape(...given);
    };
    const fonts = { ...fakeFonts, shape };
    const at = (id: number, link: number) => [run('some words', { owner: { type: 'content', id }, link })];
    const [before] = setParagraph(fonts, at(1, 2), options(100));
    setParagraph(fonts, at(3, 4), options(100));
    const count = shaped;
    const [after] = setParagraph(fonts, at(8, 9), options(100));
    expect(shaped).toBe(count);
    expect(before?.runs[0]).toMatchObject({ owner: { id: 1 }, link: 2 });
    expect(after?.runs[0]).toMatchObject({ owner: { id: 8 }, link: 9 });
  });
});

describe('a bounded cache', () => {
  it('makes again what was not asked for in a generation of keys', () => {
    const made: string[] = [];
    const cache = new BoundedCache<string>({ capacity: 4 });
    const get = (key: string) =>
      cache.get(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['aa', 'bb', 'aa', 'cc', 'aa', 'dd', 'ee', 'aa', 'bb'].map(get)).toContain('BB');
    expect(made).toEqual(['aa', 'bb', 'cc', 'dd', 'ee', 'bb']);
  });

  it('keeps what is asked for once more, if that is what it is for', () => {
    const made: string[] = [];
    const cache = new BoundedCache<number>({ capacity: 100, keepsFrom: 'second' });
    const get = (key: string) => cache.get(key, () => made.push(key));
    expect(['a', 'b', 'a', 'a', 'b', 'b', 'c'].map(get)).toEqual([1, 2, 3, 3, 4, 4, 5]);
    expect(made).toEqual(['a', 'b', 'a', 'b', 'c']);
  });
});

it('keeps a text in few widths, and sets it right in any', () => {
  const fonts = freshFonts();
  const items = [run('one text in columns of many widths')];
  const { lines } = textMemory(fonts);
  const widths = Array.from({ length: 40 }, (_, index) => 60 + 3 * index);
  for (const measure of [...widths, ...widths]) {
    const expected = setParagraph(freshFonts(), items, options(measure));
    expect(setParagraph(fonts, items, options(measure))).toEqual(expected);
  }
  const kept = lines.get(loosen(items).key, () => new Map());
  expect(kept.size).toBeGreaterThan(1);
  expect(kept.size).toBeLessThanOrEqual(8);
});
