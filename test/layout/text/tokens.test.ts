import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/layout/text/normalise-text.ts';
import { shapeParagraph } from '../../../src/layout/text/paragraph.ts';
import { fakeFonts } from '../../support/fake-text-fonts.ts';
import { run } from '../../support/text-items.ts';

/** Words, and gaps in brackets. */
function tokens(text: string): readonly string[] {
  return normaliseText([run(text)]).flatMap((source) =>
    shapeParagraph(fakeFonts, source, 'ltr').tokens.map(({ type, start, end }) => {
      const part = source.text.slice(start, end);
      return type === 'gap' ? `[${part}]` : part;
    }),
  );
}

describe('tokenise', () => {
  it.each([
    ['words and gaps', 'one two', ['one', '[ ]', 'two']],
    ['spaces of all widths in one gap', 'a \u2003\u00a0b', ['a', '[ \u2003\u00a0]', 'b']],
    ['words with break opportunities whole', 'well-known and/or', ['well-known', '[ ]', 'and/or']],
    ['ideographs one by one', '日本。a', ['日', '本。', 'a']],
    ['no gap at the end', 'a\u2003', ['a']],
    ['a gap at the start', '\u2003a', ['[\u2003]', 'a']],
    ['long words in parts', `${'a'.repeat(70)}-bb-cc`, [`${'a'.repeat(70)}-`, 'bb-cc']],
  ])('makes %s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});
