import { describe, expect, it } from 'vitest';
import { ministry } from '../../support/fake-fonts.ts';
import { layoutOf, linesOf } from '../../support/lay-out.ts';

function codeLines(code: string) {
  return linesOf(layoutOf(`# T\n\n\`\`\`\n${code}\n\`\`\`\n`)).slice(1);
}

it('keeps indentation, empty lines and spaces as glyphs', () => {
  const texts = codeLines('a:\n  b:  c\n\n\td').map(({ text }) => text.trimEnd());
  expect(texts).toEqual(['a:', '  b:  c', '    d']);
});

it('leaves the room of an empty line', () => {
  const [first, second, third] = codeLines('a\nb\n\nc').map(({ y }) => y);
  const leading = (second ?? 0) - (first ?? 0);
  expect((third ?? 0) - (second ?? 0)).toBeCloseTo(2 * leading, 5);
});

it('ends every line with a space, so that words stay apart where text is extracted', () => {
  expect(codeLines('one\ntwo').map(({ text }) => text)).toEqual(['one ', 'two ']);
});

describe('a line that is too long', () => {
  const [first, ...rest] = codeLines(`  ${'word '.repeat(60)}`);

  it('goes on two characters further in than it began', () => {
    const letter = ministry().styles.code.size / 2;
    for (const { x } of rest) expect(x - (first?.x ?? 0)).toBeCloseTo(4 * letter, 3);
    expect(rest.length).toBeGreaterThan(2);
  });

  it('loses nothing', () => {
    const text = [first, ...rest].map((line) => line?.text ?? '').join('');
    expect(text.match(/word/g)).toHaveLength(60);
  });
});
