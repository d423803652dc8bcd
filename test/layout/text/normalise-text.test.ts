import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/layout/text/normalise-text.ts';
import { lineBreak, run } from '../../support/text-items.ts';

const code = (text: string) => run(text, { isVerbatim: true });

describe('normaliseText', () => {
  it.each([
    ['white space', [run(' one\n  two\t\r\nthree \u2028 four')], ['one two three four']],
    ['white space across runs', [run('one '), run(' two'), run(' \n'), run('three')], ['one two three']],
    ['no-break and fixed spaces', [run('a\u00a0\u00a0b\u2003c')], ['a\u00a0\u00a0b\u2003c']],
    ['controls', [run('a\0b \x07 c\x7fd\x9f')], ['ab cd']],
    ['halves of pairs', [run('a\ud800b\udc00')], ['a\ufffdb\ufffd']],
    ['whole pairs', [run('\u{1f600}')], ['\u{1f600}']],
    ['soft hyphens', [run('co\u00adop a \u00ad b')], ['coop a b']],
    ['verbatim spaces', [code('  a   b')], ['  a   b']],
    ['verbatim lines', [code('a\nb\r\n\rc')], ['a', 'b', '', 'c']],
    ['verbatim tabs', [code('\ta\tbcd\te')], ['    a   bcd e']],
    ['a space after verbatim text', [code('a '), run(' b')], ['a  b']],
    ['forced breaks', [run('a '), lineBreak, run(' b')], ['a ', 'b']],
    ['an empty line between', [run('a'), lineBreak, lineBreak, run('b')], ['a', '', 'b']],
    ['a break at the end', [run('a'), lineBreak], ['a']],
    ['nothing', [], []],
    ['nothing but spaces', [run('  \n ')], []],
  ])('%s', (_, items, texts) => {
    expect(normaliseText(items).map(({ text }) => text)).toEqual(texts);
  });

  it('says which run each character comes from', () => {
    const [first, second] = [run('one '), run('  two')];
    expect(normaliseText([first, run(''), second])[0]?.spans).toEqual([
      { start: 0, end: 4, run: first },
      { start: 4, end: 7, run: second },
    ]);
  });

  it('says where soft hyphens were', () => {
    expect(normaliseText([run('co\u00adop'), run('er\u00adate')])[0]?.softHyphens).toEqual(new Set([2, 6]));
  });
});
