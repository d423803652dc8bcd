import { beforeEach, describe, expect, it, vi } from 'vitest';

type Dictionary = typeof import('../../../src/layout/text/word-dictionary.ts');

let dictionary: Dictionary;

beforeEach(async () => {
  vi.resetModules();
  dictionary = await import('../../../src/layout/text/word-dictionary.ts');
});

describe('findWordStarts', () => {
  it.each([
    ['Thai', 'ภาษาไทย'],
    ['Lao', 'ພາສາລາວ'],
    ['Khmer', 'ភាសាខ្មែរ'],
    ['Burmese', 'မြန်မာဘာသာ'],
  ])('refuses %s that was not prepared', async (_, text) => {
    await dictionary.prepareText('Latin, Ελληνικά, русский, العربية, 日本語');
    expect(() => dictionary.findWordStarts(text)).toThrow('prepareText');
    await dictionary.prepareText(text);
    expect(() => dictionary.findWordStarts(text)).not.toThrow();
  });

  it('needs no dictionary for other scripts', () => {
    expect(dictionary.findWordStarts('Latin, العربية, 日本語, བོད་སྐད་, ᬩᬮᬶ')).toEqual([]);
  });

  it('finds the words of each stretch', async () => {
    await dictionary.prepareText('ก');
    expect(dictionary.findWordStarts('ab ภาษาไทย cd ພາສາລາວ')).toEqual([7, 18]);
  });

  it('divides endless text in bounded time', async () => {
    await dictionary.prepareText('ก');
    const starts = dictionary.findWordStarts('\u0e31'.repeat(100_000));
    expect(starts.length).toBeLessThan(100_000);
  });
});
