import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, foldLines } from '../../src/brief/escape-markdown.ts';
import type { Block } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/plain-text.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['snake_case and _this_', 'snake_case and \\_this\\_'],
    ['1. first', '1\\. first'],
    ['in 2027. Then', 'in 2027. Then'],
    ['# heading', '\\# heading'],
    ['C # and #', 'C # and \\#'],
    ['- item', '\\- item'],
    ['+1', '\\+1'],
    ['> quote', '\\> quote'],
    ['===', '\\==='],
    ['a | b', 'a \\| b'],
    ['[x](y)', '\\[x\\](y)'],
    ['<b> & &amp; AT&T', '\\<b> & \\&amp; AT&T'],
    ['*a* `b` ~c~ $d$', '\\*a\\* \\`b\\` \\~c\\~ \\$d\\$'],
    [':smile: at 10:30', '\\:smile: at 10:30'],
    ['back\\slash', 'back\\\\slash'],
    ['two\n lines ', 'two lines'],
    ['a\u00a0b', 'a\u00a0b'],
    ['plain text, with (all) “that” – is fine!', 'plain text, with (all) “that” – is fine!'],
  ])('%j is written %j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  /** What is most likely to be taken for markup, and some letters. */
  const piece = fc.oneof(
    fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~$&;:=^@/"\'\n 1aé'),
    fc.constantFrom(
      '](',
      '[a](b)',
      '[a](https://b.org)',
      '![',
      '<!--',
      '-->',
      '<a id="x">',
      '&amp;',
      '&#35;',
      '[^1]',
      '1. ',
      '- [ ] ',
      '```',
      '~~~',
      '---',
      'www.',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it.each([
    ['in a paragraph', (shown: string) => `x ${shown}`, 'x '],
    ['at the start of a line', (shown: string) => shown, ''],
    ['in bold', (shown: string) => `a **x ${shown} x** b`, 'a x ', ' x b'],
    ['in a heading', (shown: string) => `# x ${shown}`, 'x '],
    ['in a list item', (shown: string) => `- ${shown}`, ''],
    ['in a quote', (shown: string) => `> ${shown}`, ''],
    ['in a table cell', (shown: string) => `| a | b |\n| - | - |\n| ${shown} | y |`, 'a b ', ' y'],
    ['in the text of a link', (shown: string) => `[x ${shown}](#a)`, 'x '],
    ['in the text of a link in bold', (shown: string) => `**[x ${shown} x](https://a.org)**`, 'x ', ' x'],
    ['in a language', (shown: string) => `<span lang="la">x ${shown}</span>`, 'x '],
  ])('shows any text literally %s', (_, around, before = '', after = '') => {
    fc.assert(
      fc.property(text, (value) => {
        const shown = foldLines(value);
        fc.pre(shown !== '');
        const body = `${around(escapeMarkdown(value))}\n`;
        const { value: document } = parseMarkdown({ file: 'x.md', text: body });
        expect((document?.children ?? []).map(textOf).join(' ')).toBe(`${before}${shown}${after}`.trim());
      }),
      { numRuns: 400 },
    );
  });
});

function textOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.children);
    case 'list':
      return block.children.flatMap((item) => item.children.map(textOf)).join(' ');
    case 'blockquote':
    case 'callout':
      return block.children.map(textOf).join(' ');
    case 'table':
      return [block.head, ...block.rows]
        .flatMap((row) => row.children.map((cell) => plainText(cell.children)))
        .join(' ');
    default:
      return `<${block.type}>`;
  }
}
