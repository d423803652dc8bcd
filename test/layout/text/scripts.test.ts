import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterEnd } from '../../../src/layout/text/cluster-end.ts';
import { setParagraph } from '../../../src/layout/text/set-paragraph.ts';
import type { ParagraphOptions, TextLine } from '../../../src/layout/text/text-line.ts';
import { prepareText } from '../../../src/layout/text/word-dictionary.ts';
import { fakeFonts } from '../../support/fake-text-fonts.ts';
import { advanceOf, options, plain, run, textsOf } from '../../support/text-items.ts';

await prepareText('ไทย');

/** A few words of each script. */
const samples: Readonly<Record<string, string>> = {
  Latin: 'Open models need shared work, naïve façade (fin).',
  Greek: 'Ανοιχτή συνεργασία για τα γλωσσικά μοντέλα.',
  Cyrillic: 'Открытое сотрудничество — общее дело.',
  Arabic: 'التعاون المفتوح (2024) ضروري، للجميع.',
  Hebrew: 'שיתוף פעולה פתוח [12] לכולם.',
  Devanagari: 'खुला सहयोग क्षेत्र के लिए आवश्यक है।',
  Bengali: 'উন্মুক্ত সহযোগিতা সবার জন্য প্রয়োজন।',
  Tamil: 'திறந்த ஒத்துழைப்பு அனைவருக்கும் தேவை.',
  Thai: 'ความร่วมมือแบบเปิดจำเป็นสำหรับทุกคน ต่างๆ ที่ดี',
  Khmer: 'ការសហការបើកចំហគឺចាំបាច់សម្រាប់អ្នកទាំងអស់គ្នា។',
  Lao: 'ການຮ່ວມມືແບບເປີດແມ່ນຈຳເປັນສຳລັບທຸກຄົນ',
  Myanmar: 'ပူးပေါင်းဆောင်ရွက်မှုသည် လူတိုင်းအတွက် လိုအပ်သည်။',
  Ethiopic: 'ክፍት ትብብር ለሁሉም ያስፈልጋል።',
  Georgian: 'ღია თანამშრომლობა ყველასთვის საჭიროა.',
  Armenian: 'Բաց համագործակցությունը պետք է բոլորին։',
  Han: '开放合作对所有人都是必要的，「共同」努力。',
  Kana: 'ひらかれたキョウリョクが、みんなに必要だ。',
  Hangul: '열린 협력은 모두에게 필요하다.',
  Tibetan: 'ཁ་ཕྱེའི་མཉམ་ལས་ནི་ཀུན་ལ་དགོས།',
  Adlam: '𞤀𞤣𞤤𞤢𞤥 𞤬𞤵𞤤𞤬𞤵𞤤𞤣𞤫 𞤺𞤮𞤲𞤣𞤢𞤤.',
};

const wide = { ...plain, faces: ['wide'] };

function set(text: string, measure: number, change: Partial<ParagraphOptions> = {}): readonly TextLine[] {
  return setParagraph(fakeFonts, [run(text, { style: wide })], options(measure, change));
}

/** What lines hold of a text: all but the hyphens that were added. */
function sourceOf(lines: readonly TextLine[]): string {
  return textsOf(lines).join('').replaceAll('\u00ad', '');
}

function glyphsOf({ runs }: TextLine): readonly { readonly text: string; readonly advance: number }[] {
  return runs.flatMap(({ texts, advances }) =>
    texts.map((text, index) => ({ text, advance: advances[index] ?? 0 })),
  );
}

function clustersOf(text: string): readonly string[] {
  const clusters: string[] = [];
  for (let start = 0; start < text.length; start += clusters.at(-1)?.length ?? 1)
    clusters.push(text.slice(start, clusterEnd(text, start, text.length)));
  return clusters;
}

describe.each(Object.entries(samples))('%s', (_, text) => {
  it.each([20, 45, 130, 400])('keeps its text and its measure at %d points', (measure) => {
    for (const align of ['ragged', 'justified'] as const) {
      const lines = set(`${text} ${text}`, measure, { align, hyphenate: true });
      expect(sourceOf(lines)).toBe(`${text} ${text}`);
      for (const line of lines) {
        expect(line.width).toBeLessThanOrEqual(measure + 0.01);
        for (const lineRun of line.runs) expect(lineRun.width).toBeCloseTo(advanceOf(lineRun), 6);
      }
    }
  });

  it('divides a word of 300 letters between letters and nowhere else', () => {
    const clusters = clustersOf(text.replaceAll(/[\p{P}\p{Z}]/gu, ''));
    const word = Array.from({ length: 300 }, (_, index) => clusters[index % clusters.length]).join('');
    const lines = set(word, 100);
    expect(sourceOf(lines)).toBe(word);
    expect(lines.every(({ isOverfull }) => !isOverfull)).toBe(true);
    expect(textsOf(lines).flatMap(clustersOf)).toEqual(clustersOf(word));
  });
});

/** Where lines end between any two characters, or words are found in a dictionary, a hyphen has no meaning. */
const withHyphens = Object.entries(samples).filter(
  ([name]) => !/^(?:Han|Kana|Hangul|Thai|Lao|Khmer|Myanmar)$/.test(name),
);

it.each(withHyphens)('%s takes soft hyphens', (_, text) => {
  const [first = '', second = '', third = ''] = clustersOf(text.replaceAll(/[\p{P}\p{Z}]/gu, ''));
  const word = `${first}${second}\u00ad${third}`;
  const width = set(word, 1000)[0]?.width ?? 0;
  expect(textsOf(set(word, width - 1))).toEqual([`${first}${second}\u00ad`, third]);
});

it('takes a soft hyphen in a word of the dictionary', () => {
  expect(textsOf(set('สวัส\u00adดี', 19))).toEqual(['สวัส\u00ad', 'ดี']);
});

describe('all scripts', () => {
  const characters = [...new Set(Object.values(samples).flatMap((text) => [...text]))];
  const pieces = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.values(samples).flatMap((text) => text.split(' '))) },
    { weight: 3, arbitrary: fc.constantFrom(...characters) },
    { weight: 4, arbitrary: fc.constant(' ') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '\u00a0',
        '\u3000',
        '\u200b',
        '\u2066',
        '\u2069',
        '\u202e',
        '\u202c',
        '\u200d',
        '👩‍💻',
        '🇸🇪',
        '\u0301',
        '1.5',
      ),
    },
  );
  const mixed = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it('lose no text, keep the measure and never end in the middle of a letter', () => {
    fc.assert(
      fc.property(
        mixed,
        fc.integer({ min: 5, max: 200 }),
        fc.constantFrom('ragged', 'justified', 'center', 'right' as const),
        fc.constantFrom('ltr', 'rtl' as const),
        (text, measure, align, direction) => {
          const lines = set(text, measure, { align, direction, hyphenate: true });
          const source = text.replaceAll(/ {2,}/g, ' ').trim();
          expect(spacesMerged(sourceOf(lines))).toBe(spacesMerged(source));
          for (const { width, isOverfull } of lines) expect(width <= measure + 0.01 || isOverfull).toBe(true);
          // After a space, a mark stands alone.
          for (const [index, line] of textsOf(lines).entries())
            if (index > 0 && /\P{Z}$/u.test(textsOf(lines)[index - 1] ?? ''))
              expect(line).not.toMatch(/^[\p{M}\u200d]/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** At the end of a line, of several spaces the first remains. */
function spacesMerged(text: string): string {
  return text.replaceAll(/[ \u00a0\u3000]+/g, ' ').trim();
}

describe('justified text without spaces', () => {
  const textOfLines = (text: string, measure: number) =>
    set(text.repeat(12), measure, { align: 'justified' }).slice(0, -1);

  it.each(['Han', 'Kana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'])(
    '%s fills its lines',
    (name) => {
      const lines = textOfLines(samples[name] ?? '', 303);
      expect(lines.length).toBeGreaterThan(2);
      for (const { width } of lines) expect(width).toBeCloseTo(303, 2);
    },
  );

  it('spreads characters evenly, and not at the ends of lines', () => {
    const [line] = set('字'.repeat(20), 52, { align: 'justified' });
    const advances = line?.runs.flatMap((lineRun) => lineRun.advances) ?? [];
    expect(advances).toHaveLength(10);
    expect(new Set(advances.slice(0, -1)).size).toBe(1);
    expect(advances[0]).toBeCloseTo(522.222, 3);
    expect(advances.at(-1)).toBe(500);
  });

  it('widens spaces before it spreads characters', () => {
    const [line] = set(`字字字 ab 字字${'字'.repeat(9)}`, 53, { align: 'justified' });
    const [run1] = line?.runs ?? [];
    const growth = (text: string, natural: number) =>
      (run1?.advances[run1.texts.indexOf(text)] ?? 0) - natural;
    expect(growth('字', 500)).toBeGreaterThan(0);
    expect(growth(' ', 250)).toBeCloseTo(2.5 * growth('字', 500), 1);
  });

  it.each(['Thai', 'Lao', 'Khmer', 'Myanmar'])('%s spreads letters a little, and no marks', (name) => {
    const natural = (text: string) => (/\p{M}/u.test(text) ? 0 : 500);
    const glyphs = textOfLines(samples[name] ?? '', 303).flatMap(glyphsOf);
    const grown = glyphs
      .filter(({ text }) => text !== ' ')
      .map(({ text, advance }) => advance - natural(text))
      .filter((growth) => growth !== 0);
    expect(Math.max(...grown.map(Math.abs))).toBeLessThanOrEqual(100);
    const letters = clustersOf(glyphs.map(({ text }) => text).join('')).length;
    expect(grown.length).toBeGreaterThan(letters * 0.7);
    expect(grown.length).toBeLessThan(letters);
  });

  it('leaves verbatim text alone', () => {
    const items = [run('字'.repeat(20), { style: wide, isVerbatim: true })];
    const lines = setParagraph(fakeFonts, items, options(52, { align: 'justified' }));
    expect(lines[0]?.width).toBe(50);
  });
});

describe('text from right to left', () => {
  const placesOf = (text: string) =>
    [...(set(text, 400, { direction: 'rtl' })[0]?.runs ?? [])]
      .sort((one, other) => one.x - other.x)
      .map(({ texts }) => texts.join(''));

  it.each([
    ['numbers', 'العام 2024 هنا', [' هنا', '2024', 'العام ']],
    ['Latin', 'هذا PDF/UA جيد', [' جيد', 'PDF/UA', 'هذا ']],
    ['a list number', '1. שלום', ['. שלום', '1']],
    ['isolates', 'א \u2066a ב!\u2069 ג', [' ג', 'a ', 'ב', '!', 'א ']],
  ])('orders %s', (_, text, expected) => {
    expect(placesOf(text).map((part) => part.replaceAll(/[\u2066\u2069]/g, ''))).toEqual(expected);
  });
});
