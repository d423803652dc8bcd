import { describe, expect, it } from 'vitest';
import { dumpTags } from '../../src/layout/dump.ts';
import { layoutOf } from '../support/lay-out.ts';

/** The tags of what follows the title. */
function tagsOf(body: string): string {
  const lines = dumpTags(layoutOf(`# T\n\n${body}`))
    .split('\n')
    .slice(3, -1);
  return lines.map((line) => line.slice(2)).join('\n');
}

describe('emphasis in the tag tree', () => {
  it.each([
    ['emphasis', 'a *b* c', 'P\n  "a "\n  Em\n    "b"\n  " c"'],
    ['strong text', 'a **b**', 'P\n  "a "\n  Strong\n    "b"'],
    ['both', 'a ***b*** c', 'P\n  "a "\n  Em\n    Strong\n      "b"\n  " c"'],
    ['code', 'a `b`', 'P\n  "a "\n  Code\n    "b"'],
    ['deleted text', 'a ~~b *c*~~', 'P\n  "a "\n  Span\n    "b "\n    Em\n      "c"'],
    ['a link in it', 'a *[b](#t)*', 'P\n  "a "\n  Em\n    Link\n      "b"'],
    ['none where a label is bold', '**a**\n\nb', 'P\n  "a"\nP\n  "b"'],
    ['none where a paragraph is one link', '[*a*](#t)', 'P\n  Link\n    "a"'],
    ['none for bold text in bold type', '## a **b**', 'H2\n  "a b"'],
    ['none for labels of facts', '<!-- role: facts -->\n**a** b', 'P\n  "a b"'],
    ['no element without text', 'a *<a id="x"></a>* b', 'P\n  "a "\n  "b"'],
  ])('has %s', (_, body, expected) => expect(tagsOf(body)).toBe(expected));
});

describe('languages in the tag tree', () => {
  it.each([
    ['a span', 'a <span lang="fr">b</span>', 'P\n  "a "\n  Span fr\n    "b"'],
    [
      'one in another',
      'a <span lang="fr">b <i lang="la">c</i></span>',
      'P\n  "a "\n  Span fr\n    "b "\n    Span la\n      Em\n        "c"',
    ],
    ['none for the language around it', 'a <span lang="en">b</span>', 'P\n  "a b"'],
    ['one in a heading', '## a <span lang="fr">b</span>', 'H2\n  "a "\n  Span fr\n    "b"'],
  ])('has %s', (_, body, expected) => expect(tagsOf(body)).toBe(expected));
});
