import { describe, expect, it } from 'vitest';
import { setParagraph } from '../../../src/layout/text/set-paragraph.ts';
import type { ParagraphItem, ParagraphOptions, TextLine } from '../../../src/layout/text/text-line.ts';
import { fakeFonts } from '../../support/fake-text-fonts.ts';
import { shippedFonts } from '../../support/shipped-fonts.ts';
import {
  advanceOf,
  lineBreak,
  options,
  plain,
  run,
  serif,
  textOf,
  textsOf,
} from '../../support/text-items.ts';

const real = shippedFonts();
const code = (text: string) => run(text, { isVerbatim: true });

function set(
  items: readonly ParagraphItem[],
  measure: number,
  change: Partial<ParagraphOptions> = {},
): readonly TextLine[] {
  return setParagraph(fakeFonts, items, options(measure, change));
}

describe('lines', () => {
  it('break at spaces, and end with a space that hangs out', () => {
    const [first, second] = set([run('abcd efgh')], 40);
    expect([first, second].map((line) => line && textOf(line))).toEqual(['abcd ', 'efgh']);
    expect(first).toMatchObject({ width: 20, isOverfull: false });
    expect(first?.runs.map(({ x, width }) => ({ x, width }))).toEqual([
      { x: 0, width: 20 },
      { x: 20, width: 2.5 },
    ]);
  });

  it('leave out a hyphen that has no room beside the only character that fits', () => {
    const items = [run('H\u00adid', { style: { ...serif, size: 24 } })];
    const lines = setParagraph(real, items, options(30, { indent: 6 }));
    expect(lines.map(({ isOverfull }) => isOverfull)).toEqual([false, false]);
  });

  it.each([
    ['after a hyphen, without a space', [run('abc-def')], 25, ['abc-', 'def']],
    [
      'between ideographs, without a space',
      [run('日本語', { style: { ...plain, faces: ['wide'] } })],
      10,
      ['日本', '語'],
    ],
    ['at forced breaks, with a space', [run('ab'), lineBreak, run('cd')], 40, ['ab ', 'cd']],
    ['at empty lines', [code('ab\n\ncd')], 40, ['ab ', '', 'cd']],
    ['not at no-break spaces', [run('ab cd\u00a0ef')], 30, ['ab ', 'cd\u00a0ef']],
    [
      'at no-break spaces only if all else fails',
      [run('ab cd\u00a0ef gh\u00a0i')],
      20,
      ['ab ', 'cd\u00a0', 'ef ', 'gh\u00a0i'],
    ],
    ['at soft hyphens', [run('abc\u00addef gh')], 20, ['abc\u00ad', 'def ', 'gh']],
    ['nowhere else in words with soft hyphens', [run('abcdef')], 40, ['abcdef']],
    ['inside an address', [code('https://example.org/path')], 65, ['https://', 'example.org/', 'path']],
    ['in an address that is too long anyway', [code('abcdefghij')], 20, ['abcd', 'efgh', 'ij']],
    ['between characters in a word that is too long', [run('ab abcdefgh')], 30, ['ab ', 'abcdef', 'gh']],
    ['and keep marks with their letters', [run('e\u0301e\u0301e\u0301')], 10, ['e\u0301e\u0301', 'e\u0301']],
    ['verbatim spaces stay', [code('  a   b')], 60, ['  a   b']],
    ['verbatim spaces at the end of lines go', [code('aaa   bbb  ')], 20, ['aaa ', 'bbb']],
  ])('break %s', (_, items, measure, expected) => {
    expect(textsOf(set(items, measure))).toEqual(expected);
  });

  it('are none for no text', () => {
    expect(set([], 40)).toEqual([]);
    expect(set([run(' \n ')], 40)).toEqual([]);
  });

  it('draw a hyphen for a soft one and keep its text', () => {
    const [first] = set([run('abc\u00addef')], 20);
    expect(first?.runs[0]).toMatchObject({
      glyphs: [97, 98, 99, 0x2010],
      texts: ['a', 'b', 'c', '\u00ad'],
      width: 18,
    });
  });

  it('hyphenate when asked, and verbatim text never', () => {
    const english = (text: string, isVerbatim = false) => [run(text, { style: plain, isVerbatim })];
    const texts = (items: readonly ParagraphItem[], hyphenate: boolean) =>
      textsOf(set(items, 38, { hyphenate, align: 'justified' }));
    expect(texts(english('a collaboration'), true)).toEqual(['a col\u00ad', 'labora\u00ad', 'tion']);
    expect(texts(english('a collaboration'), false)).toEqual(['a ', 'collabo', 'ration']);
    expect(texts(english('a collaboration', true), true)).toEqual(['a ', 'collabo', 'ration']);
  });

  it('hyphenate ragged text only where much is gained', () => {
    const texts = (text: string) =>
      textsOf(set([run(`${text} xxxxxxxxxxxxxxxxxxxx`)], 80, { hyphenate: true }));
    expect(texts('aaaa bbbbb collaboration')[0]).toBe('aaaa bbbbb ');
    expect(texts('aa bbb collaboration')[0]).toMatch(/^aa bbb col.*\u00ad$/);
  });

  it.each(['some@collaboration.org', 'collaboration_notes', 'collaboration2x', 'C:\\collaboration'])(
    'do not hyphenate %s',
    (name) => {
      const text = textsOf(set([run(`a ${name}`)], 40, { hyphenate: true })).join('');
      expect(text).not.toContain('\u00ad');
    },
  );

  it('hyphenate a word whose note has a number', () => {
    const note = run('12', { style: { ...plain, size: 6 } });
    expect(textsOf(set([run('collaboration'), note], 40, { hyphenate: true })).join('')).toContain('\u00ad');
  });

  it('are overfull only where one character is too wide', () => {
    expect(set([run('abc')], 4).map(({ isOverfull }) => isOverfull)).toEqual([true, true, true]);
    expect(set([run('abc')], 5).map(({ isOverfull }) => isOverfull)).toEqual([false, false, false]);
  });
});

describe('shaping', () => {
  it('keeps ligatures of words that stay whole, and shapes the parts of others anew', () => {
    const text = 'of\u00adfi\u00adce';
    expect(set([run(text)], 100)[0]?.runs[0]?.texts).toEqual(['o', 'f', 'fi', 'c', 'e']);
    expect(textsOf(set([run(text)], 14))).toEqual(['of\u00ad', 'fi\u00ad', 'ce']);
    expect(set([run('aaf\u00adiaa')], 20)[0]?.runs[0]?.glyphs).toEqual([97, 97, 102, 0x2010]);
  });

  it('kerns across places where the word might break', () => {
    expect(set([run('A\u00adV')], 100)[0]?.width).toBe(9);
    expect(set([run('A\u00adV')], 8).map(({ width }) => width)).toEqual([8, 5]);
  });

  it('measures divided words as they are drawn', () => {
    // Inside the word `A` is 1 point narrower: by an estimate from there, the first part would fit 27.5 points.
    const word = [run('bbbbA\u00adVb')];
    expect(textsOf(set(word, 28))).toEqual(['bbbbA\u00ad', 'Vb']);
    expect(textsOf(set(word, 27.5))).toEqual(['bbbb', 'AVb']);
  });

  it('lets no line be too long because of an estimate', () => {
    const text = 'aaaaa bbf\u00adibbbb c bbbbbbA\u00adVbb ddd bf\u00adif\u00adi xxxxxxxxxxxxxxxxxxxx';
    for (let measure = 15; measure <= 90; measure += 0.5) {
      for (const align of ['ragged', 'justified'] as const) {
        for (const line of set([run(text)], measure, { align })) {
          expect(line.isOverfull).toBe(false);
          expect(line.width).toBeLessThanOrEqual(measure + 0.01);
        }
      }
    }
  });

  it('takes a glyph from the next face, and glyph 0 where none has it', () => {
    const [line] = set([run('a─b')], 100);
    expect(line?.runs.map(({ face, texts }) => [face, texts.join('')])).toEqual([
      ['plain', 'a'],
      ['wide', '─'],
      ['plain', 'b'],
    ]);
    const style = { ...plain, faces: ['plain'] };
    expect(set([run('a─b', { style })], 100)[0]?.runs.map(({ glyphs }) => glyphs)).toEqual([[97, 0, 98]]);
  });
});

describe('alignment', () => {
  const x = (align: ParagraphOptions['align'], change: Partial<ParagraphOptions> = {}) =>
    set([run('abcd')], 100, { align, ...change }).map(({ runs }) => runs[0]?.x);

  it.each([
    ['ragged', {}, 0],
    ['center', {}, 40],
    ['right', {}, 80],
    ['ragged', { indent: 12 }, 12],
    ['ragged', { indent: -12 }, -12],
    ['center', { indent: 12 }, 46],
    ['ragged', { direction: 'rtl' }, 80],
    ['ragged', { direction: 'rtl', indent: 12 }, 68],
  ] as const)('%s %j', (align, change, expected) => {
    expect(x(align, change)).toEqual([expected]);
  });

  it('indents the first line only', () => {
    const lines = set([run('abcd efgh'), lineBreak, run('ij')], 35, { indent: 10 });
    expect(lines.map(({ runs }) => runs[0]?.x)).toEqual([10, 0, 0]);
  });

  it('fills justified lines, and leaves the last one alone', () => {
    const lines = set([run('aaa bbb ccc ddd eee fff ggg')], 56, { align: 'justified' });
    expect(lines.map(({ width }) => width)).toEqual([56, 56, 15]);
    expect(lines[0]?.runs[0]?.advances).toEqual([500, 500, 500, 550, 500, 500, 500, 550, 500, 500, 500]);
  });

  it('stretches no-break spaces, and no fixed or verbatim ones', () => {
    const spaces = (items: readonly ParagraphItem[]) =>
      set([...items, run(' zzzzzzzz')], 56, { align: 'justified' })[0]
        ?.runs.flatMap(({ texts, advances }) =>
          advances.filter((_, index) => /^\s$/.test(texts[index] ?? '')),
        )
        .slice(0, 2);
    expect(spaces([run('aaa\u00a0bbb ccc')])).toEqual([550, 550]);
    expect(spaces([run('aaa\u2003bbb ccc')])).toEqual([250, 850]);
    expect(spaces([code('aaa bbb'), run(' ccc')])).toEqual([250, 850]);
  });

  it('does not tear holes into a line that it cannot fill', () => {
    const [line] = set([run('a b cccccccccccccccccc')], 100, { align: 'justified' });
    expect(line?.width).toBeLessThan(20);
  });

  it('keeps ragged spaces as they are', () => {
    const lines = set([run('aaa bbb ccc ddd eee fff ggg')], 56);
    expect(
      lines.every(({ runs }) =>
        runs.every(({ texts, advances }) =>
          advances.every((advance, index) => texts[index] !== ' ' || advance === 250),
        ),
      ),
    ).toBe(true);
  });
});

describe('runs', () => {
  it('join what looks and belongs together', () => {
    const [line] = set(
      [run('ab '), run('cd'), run('ef', { owner: { type: 'content', id: 2 } }), run('g', { link: 5 })],
      100,
    );
    expect(line?.runs.map(({ texts, x, link }) => [texts.join(''), x, link])).toEqual([
      ['ab cd', 0, undefined],
      ['ef', 22.5, undefined],
      ['g', 32.5, 5],
    ]);
  });

  it('stay apart where links or heights differ', () => {
    const raised = { ...plain, rise: 3 };
    const [line] = set([run('a'), run('b', { link: 1 }), run('c'), run('d', { style: raised })], 100);
    expect(line?.runs.map(textsOfRun)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tell artifacts of one kind from another', () => {
    const artifact = (kind: 'header' | 'footer') => ({ owner: { type: 'artifact', kind } }) as const;
    const [line] = set(
      [run('a', artifact('header')), run('b', artifact('header')), run('c', artifact('footer'))],
      100,
    );
    expect(line?.runs.map(textsOfRun)).toEqual(['ab', 'c']);
  });

  it('are raised', () => {
    const [line] = set([run('a'), run('1', { style: { ...plain, size: 6, rise: 3.5 } })], 100);
    expect(line?.runs.map(({ x, y, size }) => ({ x, y, size }))).toEqual([
      { x: 0, y: 0, size: 10 },
      { x: 5, y: -3.5, size: 6 },
    ]);
  });

  it('hang a space that is part of no link', () => {
    const [line] = set([run('abcd efgh', { link: 3 })], 30);
    expect(line?.runs.map(({ link }) => link)).toEqual([3, undefined]);
  });
});

describe('text from right to left', () => {
  const hebrew = 'אב גד';

  it('stands in logical order, with the positions of visual order', () => {
    const [line] = set([run('ab '), run(hebrew), run(' cd')], 200);
    expect(line?.runs.map(({ texts, x }) => [texts.join(''), x])).toEqual([
      ['ab ', 0],
      [hebrew, 12.5],
      [' cd', 35],
    ]);
  });

  it('puts each glyph to the left of the one before', () => {
    const [line] = set([run(hebrew)], 200, { direction: 'rtl' });
    const [first] = line?.runs ?? [];
    let pen = 0;
    const places = first?.advances.map((advance, index) => {
      const place = pen + (first.offsets?.[2 * index] ?? 0);
      pen += advance;
      return place;
    });
    expect(first).toMatchObject({ x: 177.5, width: 22.5 });
    expect(places).toEqual([1750, 1250, 1000, 500, 0]);
  });

  it('hangs the space of a line out to the left', () => {
    const [line] = set([run(hebrew)], 12, { direction: 'rtl' });
    expect(line?.runs.map(({ texts, x }) => [texts.join(''), x])).toEqual([
      ['אב', 2],
      [' ', -0.5],
    ]);
  });

  it('orders numbers and words between it', () => {
    const [line] = set([run('אב 12 גד')], 200);
    const byPlace = [...(line?.runs ?? [])].sort((one, other) => one.x - other.x).map(textsOfRun);
    expect(byPlace).toEqual([' גד', '12', 'אב ']);
  });
});

describe('real fonts', () => {
  const text =
    'Open collaboration on language models depends on shared infrastructure, on transparent governance and on the long-term stewardship of community institutions. Policymakers should recognise multi-stakeholder organisations and fund documentation.';

  it.each([
    ['justified', 340],
    ['justified', 150],
    ['ragged', 340],
    ['ragged', 90],
    ['ragged', 40],
  ] as const)('%s text fits %d points', (align, measure) => {
    const lines = setParagraph(
      real,
      [run(text, { style: serif })],
      options(measure, { align, hyphenate: true }),
    );
    for (const line of lines) {
      expect(line.isOverfull).toBe(false);
      expect(line.width).toBeLessThanOrEqual(measure + 0.01);
    }
    expect(textsOf(lines).join('').replaceAll('\u00ad', '')).toBe(text);
  });

  it('justifies to the point', () => {
    const lines = setParagraph(
      real,
      [run(text, { style: serif })],
      options(340, { align: 'justified', hyphenate: true }),
    );
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(340, 3);
  });

  it('draws letters as the language of each run does', () => {
    const set = (text: string, language: string) =>
      setParagraph(real, [run(text, { style: { ...serif, language } })], options(340))[0]?.runs[0]?.glyphs;
    expect(set('бгд', 'sr')).not.toEqual(set('бгд', 'ru'));
    expect(set('fi', 'tr')).not.toEqual(set('fi', 'en'));
  });

  it('gives runs the width of their advances', () => {
    const items = [
      run('AV To “fjord” ', { style: serif }),
      run('✓ office', { style: { ...serif, size: 7 } }),
    ];
    const [line] = setParagraph(real, items, options(340));
    for (const lineRun of line?.runs ?? []) expect(lineRun.width).toBeCloseTo(advanceOf(lineRun), 9);
    const end = Math.max(...(line?.runs.map(({ x, width }) => x + width) ?? []));
    expect(end).toBeCloseTo(line?.width ?? 0, 9);
  });

  it('sets the same lines again', () => {
    const set = (fonts = real) =>
      setParagraph(fonts, [run(text, { style: serif })], options(150, { hyphenate: true }));
    expect(set()).toEqual(set());
    expect(set(shippedFonts())).toEqual(set());
  });

  it('gives plain data', () => {
    const lines = setParagraph(real, [run(text, { style: serif, link: 4 })], options(150));
    expect(structuredClone(lines)).toEqual(lines);
    expect(JSON.parse(JSON.stringify(lines))).toEqual(lines);
  });
});

describe('hostile text', () => {
  it.each([
    ['one long word', 'a'.repeat(200_000)],
    ['one long word of many scripts', 'aα'.repeat(20_000)],
    ['only marks', '\u0301'.repeat(20_000)],
    ['only invisible characters', '\u200b'.repeat(50_000)],
    ['only soft hyphens', 'a\u00ad'.repeat(20_000)],
    ['only hyphens', 'a-'.repeat(50_000)],
    ['only directions', '\u202e\u2066'.repeat(20_000)],
    ['only spaces', '\u2003'.repeat(50_000)],
    ['directions in turn', 'aא'.repeat(10_000)],
  ])('%s ends', (_, text) => {
    const lines = setParagraph(real, [run(text, { style: serif })], options(100, { hyphenate: true }));
    const joined = textsOf(lines).join('');
    expect(joined.replaceAll(/[\s\u00ad]/g, '')).toBe(text.replaceAll(/[\s\u00ad]/g, ''));
  });
});

function textsOfRun({ texts }: { readonly texts: readonly string[] }): string {
  return texts.join('');
}
