import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/leaks/canonical-text.ts';
import { findWordings, indexWordings } from '../../src/leaks/wording-index.ts';

/** Few letters, so that texts overlap and begin alike; no spaces, which make words of them. */
const letters = (lengths: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '日'), ...lengths });

describe('findWordings', () => {
  it('finds what a search for each text finds', () => {
    const wordings = fc.array(letters({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(wordings, letters({ minLength: 0, maxLength: 300 }), (given, text) => {
        // All are found anywhere in the text: that one of one or two words is found in a word too.
        const long = given.map((wording) => `日${wording}`);
        const found = findWordings(indexWordings(long.map(canonicalText)), canonicalText(text));
        const expected = [...new Set(long)].flatMap((wording) =>
          Array.from({ length: text.length }, (_, start) => start)
            .filter((start) => text.startsWith(wording, start))
            .map((start) => `${start} ${wording}`),
        );
        expect(found.map(({ start, wording }) => `${start} ${wording}`).sort()).toEqual(expected.sort());
      }),
    );
  });

  it.each<[string, string, number]>([
    ['data', 'open data, database, metadata', 1],
    ['open data', 'open database; open data', 1],
    ['open data', 'OPEN-\nDATA', 1],
    ['open the data', 'reopen the database', 1],
    ['data', 'data-driven', 1],
    ['incomprehensibilities abound', 'xincomprehensibilitiesabounds', 1],
  ])('finds %j in %j as it should', (wording, text, count) => {
    expect(findWordings(indexWordings([canonicalText(wording)]), canonicalText(text))).toHaveLength(count);
  });
});
