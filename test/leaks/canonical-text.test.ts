import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/leaks/canonical-text.ts';

describe('canonicalText', () => {
  it.each([
    ['Co-operate,  “now”\n– or not!', 'cooperatenowornot'],
    ['ﬁne ﬂow', 'fineflow'],
    ['ＡＢＣ１２', 'abc12'],
    ['STRASSE', canonicalText('Straße').letters],
    ['ΟΔΟΣ', canonicalText('οδος').letters],
    ['re\u00adgis\u200bter\u2060', 'register'],
    ['cafe\u0301', canonicalText('CAFÉ').letters],
    ['\\*a\\_b\\[c\\]', 'abc'],
    ['كتـــاب', 'كتاب'],
    ['日本 語', '日本語'],
    ['½ x²', '12x2'],
    ['😀', ''],
  ])('reads %j', (text, letters) => {
    expect(canonicalText(text).letters).toBe(letters);
  });

  it('knows where letters stand, and where words begin', () => {
    const { letters, origins, wordStarts, text } = canonicalText('A ﬁt, so-so');
    expect(letters).toBe('afitsoso');
    expect([...origins].map((origin) => text[origin])).toEqual(['A', 'ﬁ', 'ﬁ', 't', 's', 'o', 's', 'o']);
    expect([...wordStarts]).toEqual([1, 1, 0, 0, 1, 0, 1, 0]);
  });
});
