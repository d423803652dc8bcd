import { describe, expect, it } from 'vitest';
import { dumpDocument } from '../../src/document/dump.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';

function parse(text: string) {
  return parseMarkdown({ file: 'brief.md', text });
}

/** The dump of what follows the heading, without its indentation. */
function dump(body: string): string {
  const { value } = parse(`# T\n\n${body}`);
  const lines = value ? dumpDocument(value).split('\n').slice(3, -1) : [];
  return lines.map((line) => line.slice(2)).join('\n');
}

/** `line:column-line:column code` of each diagnostic. */
function problems(text: string): readonly string[] {
  return parse(text).diagnostics.map(({ code, span }) => {
    if (!span) return code;
    const { start, end } = span;
    return `${start.line}:${start.column}-${end.line}:${end.column} ${code}`;
  });
}

function lines(...text: readonly string[]): string {
  return text.join('\n');
}

describe('blocks', () => {
  it.each([
    ['a paragraph', 'one\ntwo', lines('paragraph', '  text "one two"')],
    ['a setext heading', 'Two\n---', lines('heading 2 #two', '  text "Two"')],
    ['a rule', '***', 'thematicBreak'],
    ['a quote', '> a\nb', lines('blockquote', '  paragraph', '    text "a b"')],
    ['fenced code', '```js x\na  <b>\n\n&amp;\n```', 'code js "a  <b>\\n\\n&amp;"'],
    ['indented code', '    a\n     b', 'code "a\\n b"'],
    [
      'a nested list',
      '3. a\n   - b\n     - c\n4. d',
      lines(
        'list from 3',
        '  item',
        '    paragraph',
        '      text "a"',
        '    list',
        '      item',
        '        paragraph',
        '          text "b"',
        '        list',
        '          item',
        '            paragraph',
        '              text "c"',
        '  item',
        '    paragraph',
        '      text "d"',
      ),
    ],
    [
      'a loose list',
      '- a\n\n- b',
      lines(
        'list spread',
        ...['  item', '    paragraph', '      text "a"'],
        ...['  item', '    paragraph', '      text "b"'],
      ),
    ],
    [
      'a task list',
      '- [x] a\n- [ ] b',
      lines(
        'list',
        ...['  item [x]', '    paragraph', '      text "a"'],
        ...['  item [ ]', '    paragraph', '      text "b"'],
      ),
    ],
    ['an empty list item', '-', lines('list', '  item')],
    [
      'a table',
      '| a | *b* |\n|:-:|-:|\n| x \\| y | |',
      lines(
        'table center right',
        ...['  head', '    cell', '      text "a"', '    cell', '      emphasis', '        text "b"'],
        ...['  row', '    cell', '      text "x | y"', '    cell'],
      ),
    ],
    [
      'an alert',
      '> [!WARNING]\n> **Stop**\n>\n> - a',
      lines(
        'callout warning',
        ...['  paragraph', '    strong', '      text "Stop"'],
        ...['  list', '    item', '      paragraph', '        text "a"'],
      ),
    ],
    ['an alert with a blank line', '> [!note]\n>\n> a', lines('callout note', '  paragraph', '    text "a"')],
    ['a quote that is no alert', '> [!FOO]\n> a', lines('blockquote', '  paragraph', '    text "[!FOO] a"')],
    ['a link definition', '[a]\n\n[a]: https://a.org', 'paragraph\n  link https://a.org\n    text "a"'],
  ])('reads %s', (_, markdown, expected) => {
    expect(dump(markdown)).toBe(expected);
  });
});

describe('inlines', () => {
  it.each([
    ['emphasis', '*a **b*** ~~c~~', 'emphasis|  text "a "|  strong|    text "b"|text " "|delete|  text "c"'],
    ['code', '`` a ` &amp; ``', 'inlineCode "a ` &amp;"'],
    ['hard breaks', 'a  \n b\\\nc<br>d<br/>', 'text "a"|break|text "b"|break|text "c"|break|text "d"|break'],
    ['escapes', '\\*a\\* \\[b\\]', 'text "*a* [b]"'],
    ['character references', '&amp;&nbsp;&#8364;&#x20AC;&ngE; &nope; &amp', 'text "&\u00a0€€≧̸ &nope; &amp"'],
    ['bad numeric references', '&#0;&#xD800;&#x110000;', 'text "\ufffd\ufffd\ufffd"'],
    [
      'a link',
      '[a *b*](https://a.org/?x&amp;y "t&quot;")',
      'link https://a.org/?x&y "t\\""|  text "a "|  emphasis|    text "b"',
    ],
    [
      'an address with letters outside ASCII',
      '[a](https://a.org/é%20b)',
      'link https://a.org/%C3%A9%20b|  text "a"',
    ],
    [
      'an autolink',
      '<https://a.org/?a&amp;b>',
      'link https://a.org/?a&amp;b|  text "https://a.org/?a&amp;b"',
    ],
    [
      'bare addresses',
      'www.a.org b@a.org',
      'link http://www.a.org|  text "www.a.org"|text " "|link mailto:b@a.org|  text "b@a.org"',
    ],
    ['a link without text', '[](https://a.org)', 'link https://a.org|  text "https://a.org"'],
    ['an anchor inside a line', 'a <a id="x"></a>b', 'text "a "|anchor #x|text "b"'],
    ['a comment inside a line', 'a <!-- role: lead --> b', 'text "a b"'],
    ['other HTML', 'a <b>b</b>', 'text "a <b>b</b>"'],
    [
      'brackets in the text of a link',
      '[a \\[b\\](c) `\\[`](#t)',
      'link #t|  text "a [b](c) "|  inlineCode "\\\\["',
    ],
    [
      'a language',
      'a <span lang="ar" dir="rtl">b *c* <i lang=la>d</i></span>',
      'text "a "|languageSpan ar rtl|  text "b "|  emphasis|    text "c"|  text " "|  languageSpan la|    emphasis|      text "d"',
    ],
    ['a language over a line end', '<span lang="fr">b\nc</span>', 'languageSpan fr|  text "b c"'],
    ['a span without a language', '<span dir="rtl">b</span>', 'text "<span dir=\\"rtl\\">b</span>"'],
    [
      'tags that cross',
      '<span lang="fr">a <i lang="la">b</span> c</i>',
      'text "<span lang=\\"fr\\">a "|languageSpan la|  emphasis|    text "b</span> c"',
    ],
    ['an image', 'a ![b](c.png)', 'text "a b"'],
    ['an unsafe link', '[a](javascript:x) [b](file:///x) [c](d.md)', 'text "a b c"'],
  ])('reads %s', (_, markdown, expected) => {
    expect(dump(markdown)).toBe(['paragraph', ...expected.split('|').map((line) => `  ${line}`)].join('\n'));
  });

  it('starts afresh after an anchor that is never closed', () => {
    expect(dump('<a id="x">a\n\nhttps://a.org')).toContain('link https://a.org');
  });
});

describe('roles and anchors', () => {
  it('gives a role to the next block only', () => {
    expect(dump('<!-- role: lead -->\na\n\nb')).toBe(
      lines('paragraph role=lead', '  text "a"', 'paragraph', '  text "b"'),
    );
  });

  it('keeps a role over other comments, and inside containers', () => {
    expect(dump('> <!-- role: small -->\n> <!-- note to self -->\n>\n> a')).toBe(
      lines('blockquote', '  paragraph role=small', '    text "a"'),
    );
  });

  it('reads a comment that is never closed as the rest of its block', () => {
    expect(dump('a\n\n<!-- b')).toBe(lines('paragraph', '  text "a"'));
  });

  it('names a heading by the anchor at its beginning', () => {
    expect(dump('## <a id="rec-x"></a>1. Fund it')).toBe(lines('heading 2 #rec-x', '  text "1. Fund it"'));
  });

  it('gives an anchor on a line of its own to the next block', () => {
    expect(dump('<a id="x"></a>\n\n## A')).toBe(lines('heading 2 #x', '  text "A"'));
    expect(dump('<a id="x"></a>\n\nA')).toBe(lines('paragraph', '  anchor #x', '  text "A"'));
    expect(dump('<a id="x"></a>\n\n- A')).toBe(
      lines('paragraph', '  anchor #x', 'list', '  item', '    paragraph', '      text "A"'),
    );
    expect(dump('a\n\n<a id="x"></a>')).toBe(lines('paragraph', '  text "a"', 'paragraph', '  anchor #x'));
  });

  it('gives headings the ids that GitHub gives', () => {
    const { value } = parse(
      lines(
        '# A  B',
        '## Fünf & *sechs*!',
        '## a b',
        '## a-b',
        '## __proto__',
        '## ☺',
        '<a id="z"></a>',
        '',
        'x',
        '',
        '## Z',
      ),
    );
    const ids = value?.children.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
    expect(ids).toEqual(['a-b', 'fünf--sechs', 'a-b-1', 'a-b-2', 'proto', 'section', 'z-1']);
  });
});

describe('footnotes', () => {
  it('numbers them by first reference, and leaves out what nobody refers to', () => {
    const { value } = parse(
      lines(
        '# T',
        '',
        'a[^b] b[^A] c[^B]',
        '',
        '[^a]: one[^c]',
        '[^b]: two',
        '    more',
        '',
        '    - three',
        '[^c]: four',
        '[^d]: five',
      ),
    );
    expect(value?.footnotes.map((note) => [note.number, note.identifier, note.children.length])).toEqual([
      [1, 'b', 2],
      [2, 'a', 1],
      [3, 'c', 1],
    ]);
  });

  it('finds definitions inside containers and right after a paragraph', () => {
    expect(problems('# T\n\na[^1] b[^2] c[^3]\n[^1]: x\n\n> [^2]: y\n\n- z\n\n  [^3]: z')).toEqual([]);
  });

  it('survives notes that refer to themselves and names of prototypes', () => {
    const { value, diagnostics } = parse(
      '# T\n\na[^__proto__] [^constructor]\n\n[^__proto__]: b[^__proto__]',
    );
    expect(value?.footnotes.map((note) => note.identifier)).toEqual(['__proto__']);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['document/missing-footnote']);
  });
});

describe('front matter', () => {
  it('gives title, language, direction and everything else as text', () => {
    const { value } = parse(
      '---\ntitle: A\nlang: ar\ndir: rtl\nkeywords: [a, b]\nedition: "1.10"\nempty:\n---\n# B',
    );
    expect(value).toMatchObject({ title: 'A', language: 'ar', direction: 'rtl' });
    expect(value?.meta).toEqual({ keywords: 'a, b', edition: '1.10', empty: '' });
  });

  it('takes the title from the first heading, and English for granted', () => {
    expect(parse('# A *b*').value).toMatchObject({ title: 'A b', language: 'en', direction: 'ltr' });
  });

  it('may be empty or absent, and a rule is no front matter', () => {
    expect(parse('---\n---\n# A').value?.title).toBe('A');
    expect(dump('---\n\na')).toBe(lines('thematicBreak', 'paragraph', '  text "a"'));
  });

  it('reports its mistakes on their lines', () => {
    expect(problems('---\na: 1\nb: [\n---\n# T')[0]).toMatch(/^[34]:\d+-.* yaml\/syntax$/);
  });
});

describe('diagnostics', () => {
  const front = '---\ntitle: T\n---\n# T\n\n';

  it.each([
    ['an unknown role', '<!-- role: leed -->\na', '6:1-6:20 document/unknown-role'],
    ['a missing footnote', 'abc[^x]', '6:4-6:8 document/missing-footnote'],
    ['an unknown anchor', 'a\nb [c](#x)', '7:3-7:10 document/unknown-anchor'],
    [
      'the second of two equal links',
      '[c](#t) [c](#x) [c](#x)',
      '6:9-6:16 document/unknown-anchor|6:17-6:24 document/unknown-anchor',
    ],
    ['an anchor link in a table', '|a|b|\n|-|-|\n|c|[d](#x)|', '8:4-8:11 document/unknown-anchor'],
    ['an anchor link in a nested list', '- a\n\n  - b\n    *[c](#x)*', '9:6-9:13 document/unknown-anchor'],
    ['an anchor link in a quote', '> > a\n> > [c](#x)', '7:5-7:12 document/unknown-anchor'],
    ['an anchor link in a footnote', 'a[^1]\n\n[^1]: b\n    [c](#x)', '9:5-9:12 document/unknown-anchor'],
    ['an unsafe link', '[a](data:x)', '6:1-6:12 document/unsafe-link'],
    ['an image', '*![a](b)*', '6:2-6:9 document/unsupported'],
    ['HTML', 'a <kbd>', '6:3-6:8 document/unsupported'],
    ['an unknown language', 'a <span lang="jp">b</span>', '6:3-6:19 document/unknown-language'],
    ['a row that is too long', '|a|\n|-|\n|b|\n|c|d\\|e|', '9:1-9:9 document/unsupported'],
    ['a footnote without a reference', 'a\n\n[^1]: b', '8:1-8:8 document/unused-footnote'],
    ['a block of HTML', '<div>\n<br>\n</div>', '6:1-6:6 document/unsupported|8:1-8:7 document/unsupported'],
    ['two equal anchors', '<a id="x"></a>a\n\n<a id="x"></a>b', '8:1-8:11 document/duplicate-anchor'],
  ])('finds %s', (_, body, expected) => {
    expect(problems(front + body).join('|')).toBe(expected);
    expect(problems((front + body).replaceAll('\n', '\r\n')).join('|')).toBe(expected);
  });

  it('suggests what may be meant', () => {
    const help = (text: string) => parse(text).diagnostics.map((diagnostic) => diagnostic.help);
    expect(help('# T\n<!-- role: leed -->')).toEqual(['did you mean `lead`?']);
    expect(help('# Title\n\n[a](#titel)')).toEqual(['did you mean `#title`?']);
  });

  it('wants a language that exists', () => {
    expect(problems('---\ntitle: T\nlang: gr\n---\n# T')).toEqual(['3:7-3:9 document/unknown-language']);
  });

  it('wants a title', () => {
    expect(problems('a')).toEqual(['1:1-1:2 document/missing-title']);
    expect(problems('')).toEqual(['1:1-1:1 document/missing-title']);
  });

  it('refuses what is too long or too deep, and keeps the text', () => {
    expect(parse('a'.repeat(500_001))).toMatchObject({ diagnostics: [{ code: 'document/too-large' }] });
    expect(problems(`# T\n\n${'a'.repeat(10_001)}`)).toEqual(['3:1-3:10002 document/too-large']);
    expect(problems(`# T\n\n${'> '.repeat(40)}a`).map((line) => line.split(' ')[1])).toEqual([
      'document/too-deep',
    ]);
    expect(dump(`${'> '.repeat(40)}deep`)).toContain('deep');
  });
});

it('gives plain data', () => {
  const { value } = parse('---\n__proto__: a\n---\n# T\n\n- [x] a[^1]\n\n|a|\n|-|\n|b|\n\n[^1]: c');
  expect(structuredClone(value)).toEqual(value);
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
});

it('reads a paragraph alike, whatever was read before', () => {
  const text = '[a] and [b][a], c[^1]';
  const alone = dump(text);
  const withLink = dump(`${text}\n\n[a]: https://a.org`);
  const withNote = dump(`${text}\n\n[^1]: d`);
  expect(withLink).toContain('https://a.org');
  expect(withNote).toContain('footnoteReference');
  expect(dump(text)).toBe(alone);
  expect(dump(`${text}\n\n[a]: https://a.org`)).toBe(withLink);
  expect(dump(`${text}\n\n[^1]: d`)).toBe(withNote);
});
