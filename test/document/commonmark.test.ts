import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { decodeEntities } from '../../src/document/decode-entities.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { layOut, linesOf } from '../support/lay-out.ts';

/** GitHub's extensions, with the words that GitHub shows. */
const extensions = [
  ['a table', '| foo | bar |\n| --- | --: |\n| baz | bim |', 'foo bar baz bim'],
  ['a table with an escaped pipe', '| f\\|oo |\n| - |\n| b `\\|` az |', 'f|oo b | az'],
  [
    'a table of uneven rows',
    '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
    'abc def bar baz boo',
  ],
  ['a table after a paragraph', 'para\n| foo |\n| - |\n| bar |', 'para foo bar'],
  ['text struck through', '~~Hi~~ Hello, ~there~ world!', 'Hi Hello there world'],
  ['a task list', '- [x] foo\n  - [ ] bar\n- [x] baz', 'foo bar baz'],
  ['an address', 'Visit www.commonmark.org/help for more.', 'Visit www.commonmark.org/help for more'],
  ['a mail address', 'hello@mail.example isn’t foo', 'hello@mail.example isn foo'],
  ['a footnote', 'One[^1] two.\n\n[^1]: Note *three*.', 'One two Note three'],
  ['a footnote of two paragraphs', 'One[^a].\n\n[^a]: Two.\n\n    Three.', 'One Two Three'],
  ['an alert', '> [!NOTE]\n> Beware of *dogs*.', 'Beware of dogs'],
  ['a footnote that nobody refers to', 'One.\n\n[^lost]: Two.', 'One Two'],
] as const;

describe('the examples of the CommonMark specification', () => {
  it('are all there', () => {
    expect(tests.length).toBeGreaterThan(640);
  });

  it.each(tests.map(({ number, section, markdown, html }) => [number, section, markdown, html] as const))(
    'example %i (%s) is laid out, and nothing is lost in silence',
    (_number, _section, markdown, html) => {
      expect(lostWords(markdown.replaceAll('→', '\t'), visibleText(html))).toEqual([]);
    },
  );
});

describe('extensions of GitHub', () => {
  it.each(extensions)('lays out %s', (_name, markdown, text) => {
    expect(lostWords(markdown, text)).toEqual([]);
  });
});

/** The words that neither stand on a page nor in a place that a diagnostic names. */
function lostWords(body: string, text: string): readonly string[] {
  const markdown = `# T\n\n${body}`;
  const { diagnostics } = parseMarkdown({ file: 'a.md', text: markdown });
  const { value } = layOut(markdown);
  let shown = (value ? linesOf(value) : [])
    .map((line) => line.text)
    .join('\n')
    .replace(/[-\u00ad\u2010]\n/g, '');
  const named = reported(markdown, diagnostics);
  // Cells of a row stand side by side without a space: words are taken out of the text, the longest ones first.
  const words = [...wordsOf(text)].sort((a, b) => b.length - a.length);
  return words.filter((word) => {
    const rest = shown.replace(word, '\n');
    const isShown = rest !== shown;
    shown = rest;
    return !isShown && !named.includes(word);
  });
}

/** Text and the alternative texts of images; a tag is no text. */
function visibleText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<\/?(?:em|strong|code|a|del)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ');
  return decodeEntities(text);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function reported(markdown: string, diagnostics: readonly Diagnostic[]): string {
  const lines = markdown.split('\n');
  return diagnostics
    .flatMap(({ span }) => (span ? lines.slice(span.start.line - 1, span.end.line) : []))
    .join('\n');
}
