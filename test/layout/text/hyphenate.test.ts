import { describe, expect, it } from 'vitest';
import { hyphenate } from '../../../src/layout/text/hyphenate.ts';

function hyphenated(word: string, language: string): string {
  const points = hyphenate(word, language);
  return [...word].map((letter, offset) => (points.includes(offset) ? `-${letter}` : letter)).join('');
}

describe('hyphenate', () => {
  it.each([
    ['en-GB', 'collaboration', 'col-lab-or-a-tion'],
    ['en-US', 'collaboration', 'col-lab-o-ra-tion'],
    ['en', 'governance', 'gov-ernance'],
    ['de', 'Donaudampfschifffahrt', 'Do-nau-dampf-schiff-fahrt'],
    ['fr-CA', 'gouvernance', 'gou-ver-nance'],
    ['es', 'gobernanza', 'go-ber-nanza'],
    ['sv', 'samarbete', 'sam-ar-bete'],
    ['ru', 'сотрудничество', 'со-труд-ни-че-ство'],
    ['el', 'συνεργασία', 'συ-νερ-γα-σία'],
    ['pt-BR', 'colaboração', 'co-la-bo-ra-ção'],
    ['pl', 'współpraca', 'współ-praca'],
    ['sr-Latn', 'saradnja', 'sa-rad-nja'],
  ])('%s: %s', (language, word, expected) => {
    expect(hyphenated(word, language)).toBe(expected);
  });

  it.each([
    ['short words', 'into', 'en'],
    ['acronyms', 'UNESCO', 'en'],
    ['names with capitals inside', 'GitHub', 'en'],
    ['words with digits', 'gpt4oturbo', 'en'],
    ['words with hyphens', 'multi-stakeholder', 'en'],
    ['languages without patterns', 'ushirikiano', 'sw'],
    ['no language', 'collaboration', ''],
    ['hostile languages', 'collaboration', '__proto__'],
    ['very long words', 'a'.repeat(65), 'en'],
    ['words that change length in lower case', 'İstanbullu', 'tr'],
  ])('leaves alone %s', (_, word, language) => {
    expect(hyphenate(word, language)).toEqual([]);
  });

  it.each([
    ['fr', 'développement', 'dé-ve-lop-pe-ment'],
    ['de', 'Übergänge', 'Über-gänge'],
    ['de', 'été', 'été'],
    ['cs', 'příležitost', 'pří-le-ži-tost'],
  ])('%s: takes the parts of %s for its letters', (language, word, expected) => {
    const parts = word.normalize('NFD');
    expect(hyphenated(word, language)).toBe(expected);
    expect(hyphenated(parts, language)).toBe(expected.normalize('NFD'));
    expect(hyphenated(parts, language).replaceAll('-', '')).toBe(parts);
  });

  it.each([
    ...['العربية', 'עברית', 'हिन्दीभाषा', 'বাংলাভাষা', 'தமிழ்மொழி', 'ภาษาไทย', 'ភាសាខ្មែរ', 'ພາສາລາວ', 'မြန်မာဘာသာ'],
    ...['አማርኛቋንቋ', 'հայերենլեզու', '日本語文章', 'ひらがなだけ', '한국어문장', 'བོདསྐད', '𞤀𞤁𞤂𞤃𞤄𞤅'],
  ])('never divides %s, whatever the language says', (word) => {
    for (const language of ['en', 'de', 'fr', 'ru', 'el', 'sr', 'ka', 'mn', 'ar', 'hi', 'th'])
      expect(hyphenate(word, language), language).toEqual([]);
  });

  it('takes words from the prototype of objects for words', () => {
    expect(hyphenated('constructor', 'en')).toBe('con-structor');
    expect(hyphenated('valueof', 'en')).not.toContain('undefined');
  });

  it('leaves two letters before and three after a hyphen', () => {
    for (const word of ['already', 'evening', 'about', 'idea', 'reality', 'agrees']) {
      for (const point of hyphenate(word, 'en-US')) {
        expect(point).toBeGreaterThanOrEqual(2);
        expect(word.length - point).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(
    'af be bg ca cs cy da de el en en-US es et eu fi fr ga gl hr hu hy id is it ka lt lv mk mn nb nl nn no oc pl pt rm ro ru sk sl sq sr sv tk tr uk'.split(
      ' ',
    ),
  )('has patterns for %s', (language) => {
    expect(() => hyphenate('abcdefgh', language)).not.toThrow();
  });
});
