import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { walkDocument } from '../../src/document/walk.ts';
import { neutraliseMarkdown } from '../../src/template/neutralise-markdown.ts';

describe('neutraliseMarkdown', () => {
  it.each([
    ['a *b* **c** [d](https://e.org) `<f>`', 'a *b* **c** [d](https://e.org) `<f>`'],
    ['- one\n- two\n  - three\n\n1. four', '- one\n- two\n  - three\n\n1. four'],
    ['> quoted', '> quoted'],
    ['see <https://example.org>', 'see <https://example.org>'],
    ['a <b>c</b> <!-- role: kicker -->', 'a \\<b>c\\</b> \\<!-- role: kicker -->'],
    ['<a id="rec-x"></a>', '\\<a id="rec-x">\\</a>'],
    ['<span lang="la">ad *hoc* <b></span>', '<span lang="la">ad *hoc* \\<b></span>'],
    ['<span lang="la">open', '\\<span lang="la">open'],
    ['<span lang="la">a <span lang="de">b</span>', '\\<span lang="la">a <span lang="de">b</span>'],
    ['</span> <span class="a">b</span>', '\\</span> \\<span class="a">b\\</span>'],
    ['## Heading', '**Heading**'],
    ['# a_b', '**a_b**'],
    ['## The *new* __law__', '**The new law**'],
    ['# # a', '**# a**'],
    ['# * # a', '**# a**'],
    ['##', ''],
    ['- ### In a list ##', '- **In a list**'],
    ['Title\n===', 'Title\n\\==='],
    ['Title\n---', 'Title\n\\---'],
    ['Title\n-', 'Title\n\\-'],
    ['> Title\n> ---', '> Title\n> \\---'],
    ['above\n\n---\n\nbelow', 'above\n\n---\n\nbelow'],
    ['note[^1]\n\n[^1]: text', 'note\\[^1]\n\n\\[^1]: text'],
    ['[x]: https://example.org', '\\[x]: https://example.org'],
    ['![alt](https://example.org/x.png)', '[alt](https://example.org/x.png)'],
    ['```\n<b> # x', '```\n<b> # x\n```'],
    ['~~~ts\n# x\n~~~\n# y', '~~~ts\n# x\n~~~\n**y**'],
    ['- ```\n  <b>', '- \\`\\`\\`\n  \\<b>'],
    ['x\n  ~~~\n# x', 'x\n  \\~\\~\\~\n**x**'],
    ['a ` b\n` <i> `', 'a \\` b\n` <i> `'],
    ['a \\` <b> `', 'a \\` \\<b> \\`'],
    ['one  \ntwo', 'one\\\ntwo'],
    ['one\r\ntwo\u2028three', 'one\ntwo\nthree'],
  ])('%j becomes %j', (text, expected) => expect(neutraliseMarkdown(text)).toBe(expected));

  const piece = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '\n',
      '\n\n',
      '- ',
      '  ',
      '    ',
      '> ',
      '1. ',
      '`',
      '``',
      '```',
      '~~~',
      '<',
      '<!-- role: kicker -->',
    ],
    ...[
      '<a id="x"></a>',
      '<div>',
      '</div>',
      '[^1]',
      '[^1]: ',
      '[x]: y',
      '![',
      '](z)',
      '===',
      '---',
      '\\',
      '*',
      '_',
      '|',
      'a',
      ' ',
    ],
  );
  const markdown = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('keeps any text from reaching into the brief around it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const shown = `# Title\n\n${neutraliseMarkdown(text)}\n\n## After\n\nlast\n`;
        const { value: document } = parseMarkdown({ file: 'x.md', text: shown });
        const blocks: Block[] = [];
        if (document) walkDocument(document, (block) => blocks.push(block));
        const headings = blocks.flatMap((block) =>
          block.type === 'heading' ? [plainText(block.children)] : [],
        );
        expect(headings).toEqual(['Title', 'After']);
        expect(document?.children.at(-1)).toMatchObject({ type: 'paragraph' });
        expect(blocks.filter(({ role }) => role !== undefined)).toEqual([]);
        expect(document?.footnotes).toEqual([]);
        expect(JSON.stringify(document)).not.toContain('"type":"anchor"');
      }),
      { numRuns: 2_000 },
    );
  });
});
