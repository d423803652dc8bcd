import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBreakBefore } from '../../../src/layout/text/line-break-rules.ts';
import { listUnits } from '../../../src/layout/text/line-break-units.ts';
import { findLineBreaks } from '../../../src/layout/text/line-breaks.ts';
import { normaliseText } from '../../../src/layout/text/normalise-text.ts';
import type { ParagraphItem } from '../../../src/layout/text/text-line.ts';
import { prepareText } from '../../../src/layout/text/word-dictionary.ts';
import { run } from '../../support/text-items.ts';

await prepareText('ไทย');

/** The text with a bar at each place where a line may end. */
function bars(items: readonly ParagraphItem[]): string {
  const [source] = normaliseText(items);
  if (!source) return '';
  const breaks = findLineBreaks(source);
  const parts: string[] = [];
  for (let start = 0, end = 1; end <= source.text.length; end += 1) {
    if (breaks[end] !== 1) continue;
    parts.push(source.text.slice(start, end));
    start = end;
  }
  return parts.join('|');
}

describe('findLineBreaks', () => {
  it.each([
    ['spaces', 'one two  three', 'one |two |three'],
    ['hyphens', 'well-known co-op', 'well-|known |co-|op'],
    ['a minus', 'at -5 degrees', 'at |-5 |degrees'],
    ['dashes end lines and do not begin them', 'word—word – word', 'word—|word |– |word'],
    ['ranges', '2020–2024', '2020–|2024'],
    ['no-break characters', 'no\u00a0break x\u2011y z\u2060w', 'no\u00a0break |x\u2011y |z\u2060w'],
    ['zero width space', 'a\u200bb', 'a\u200b|b'],
    ['quotation marks', '“Yes,” she said (twice).', '“Yes,” |she |said |(twice).'],
    ['guillemets', '« oui » a\u202f!', '« oui » |a\u202f!'],
    ['German guillemets', 'sagte »Ja« und', 'sagte |»Ja« |und'],
    ['an apostrophe', 'rock ’n’ roll', 'rock |’n’ |roll'],
    ['numbers', '$100.50, 10 % and 3/4', '$100.50, |10 |% |and |3/4'],
    ['abbreviations', 'e.g. U.S.A. v1.2.3', 'e.g. |U.S.A. |v1.2.3'],
    ['slashes', 'and/or', 'and/|or'],
    ['ideographs', '日本語。', '日|本|語。'],
    ['Hebrew', 'שלום עולם', 'שלום |עולם'],
    ['quotation marks of East Asia', '他说：“好。”了', '他|说：|“好。”|了'],
    ['a suffix', 'the suffix -able', 'the |suffix |-able'],
    ['syllables of Java', '\ua98f\ua9c0\ua98f\ua98f', '\ua98f\ua9c0\ua98f|\ua98f'],
    ['small kana', 'シャツ', 'シャ|ツ'],
    ['flags', '🇸🇪🇫🇮', '🇸🇪|🇫🇮'],
    ['joined pictures', '👩‍💻👋🏽', '👩‍💻|👋🏽'],
    ['Tibetan', 'བོད་སྐད་', 'བོད་|སྐད་'],
    ['Thai', 'สิ่งต่างๆ ที่ไม่มี', 'สิ่ง|ต่างๆ |ที่|ไม่มี'],
    ['Thai in brackets', '(ภาษาไทย)', '(ภาษา|ไทย)'],
    ['Lao', 'ພາສາລາວເປັນ', 'ພາສາ|ລາວ|ເປັນ'],
    ['Khmer', 'ភាសាផ្លូវការជាផ្សេងៗ។', 'ភាសាផ្លូវការ|ជា|ផ្សេងៗ។'],
    ['Burmese', 'စကားသည်ကက္က', 'စကား|သည်|က|က္က'],
  ])('%s', (_, text, expected) => {
    expect(bars([run(text)])).toBe(expected);
  });

  it.each([
    ['an address', 'https://example.org/a-b_c?d=e&f', 'https://|example.|org/|a-|b_|c?|d=|e&|f'],
    ['a version', 'v1.2.3', 'v1.2.3'],
    ['an option', '--as-of x', '--as-|of |x'],
    ['a hidden file', '.gitignore', '.gitignore'],
    ['a call', 'f(a).then', 'f(a).|then'],
    ['no hyphen at the end', 'a- b', 'a- |b'],
  ])('in verbatim text: %s', (_, text, expected) => {
    expect(bars([run(text, { isVerbatim: true })])).toBe(expected);
  });

  it('keeps the rules of prose outside verbatim text', () => {
    expect(bars([run('well-known '), run('a—b', { isVerbatim: true }), run(' c—d')])).toBe(
      'well-|known |a—b |c—|d',
    );
  });

  it('are those of the whole text, wherever a space parts two letters', () => {
    const character = fc.constantFrom(
      ...'aZé× ×  (["»\u201c\u201d-/.,1%$!\u00a0\u200b\u0301\u200d\u2060א中가ក?',
    );
    const texts = fc.array(fc.oneof(character, fc.constant('b c')), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const units = listUnits(text);
        const whole = units.filter((_, index) => mayBreakBefore(units, index)).map(({ start }) => start);
        const breaks = findLineBreaks({ text, spans: [], softHyphens: new Set() });
        const found = [...breaks.keys()].filter((offset) => offset < text.length && breaks[offset] === 1);
        expect(found).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });
});
