import { describe, expect, it } from 'vitest';
import type { PageChunk } from '../../src/formats/pdf/read/read-texts.ts';
import { canonicalText } from '../../src/leaks/canonical-text.ts';
import type { CorpusWordings } from '../../src/leaks/corpus-wordings.ts';
import { findInPages } from '../../src/leaks/find-in-pages.ts';
import { shownTexts } from '../../src/leaks/shown-texts.ts';
import { indexWordings } from '../../src/leaks/wording-index.ts';

const wordings: CorpusWordings = {
  index: indexWordings(['Open the registers at once'].map(canonicalText)),
  texts: new Map(),
  ids: new Map(),
};

/** Chunks as `page: text`, with `|` before those that the structure holds, and what they are found to hold. */
function find(lines: readonly string[], readingOrder: readonly number[], shown: readonly string[] = []) {
  const chunks = lines.map((line): PageChunk => {
    const [page = '', spoken = '', drawn] = line.split(': ');
    return { page: Number(page), spoken, ...(drawn === undefined ? {} : { drawn }) };
  });
  const pages = { chunks, readingOrder, strings: [], metadata: [], files: [] };
  return findInPages(wordings, shownTexts(shown), pages).map(({ page, words }) => `${page}: ${words}`);
}

describe('findInPages', () => {
  it('finds what a page end parts, in reading order', () => {
    expect(find(['1: We say: open the', '1: Page 1', '2: Header', '2: registers at once.'], [0, 3])).toEqual([
      '1: open the registers at once',
    ]);
  });

  it('finds what the structure leaves out', () => {
    expect(find(['1: Title', '2: OPEN THE REGIS-', '2: TERS AT ONCE'], [0])).toEqual([
      '2: OPEN THE REGIS- TERS AT ONCE',
    ]);
  });

  it('finds what the structure tears apart', () => {
    expect(find(['1: open the', '1: registers', '1: at once'], [2, 1, 0])).toEqual([
      '1: open the registers at once',
    ]);
  });

  it('finds it once where both orders show it, and what glyphs tell alone', () => {
    expect(new Set(find(['1: a', '1: open the registers at once'], [0, 1]))).toEqual(
      new Set(['1: open the registers at once']),
    );
    expect(find(['1: a: open the registers', '1: b: at once'], [0, 1])[0]).toBe(
      '1: open the registers at once',
    );
  });

  const paragraph = 'Some say: open the registers at once, and see what becomes of it.';

  it('passes over words of a text that may be shown', () => {
    expect(find([`1: ${paragraph.replace(': ', ' ')}`], [0], [paragraph])).toEqual([]);
  });

  it('passes over them where a page end parts that text', () => {
    const lines = ['1: Some say open the registers at once,', '1: Page 1', '2: and see what becomes of it.'];
    expect(find(lines, [0, 2], [paragraph])).toEqual([]);
    expect(find(lines, [0, 2])).not.toEqual([]);
    // The same words once more, outside it.
    expect(find([...lines, '2: Open the registers at once!'], [0, 2, 3], [paragraph])).toEqual([
      '2: Open the registers at once',
      '2: Open the registers at once',
    ]);
  });
});
