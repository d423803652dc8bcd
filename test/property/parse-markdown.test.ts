import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Inline } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { inlinesOf, walkDocument, walkInlines } from '../../src/document/walk.ts';

/** Pieces of Markdown that mean something, thrown together. */
const piece = fc.constantFrom(
  ...[
    '# ',
    '> ',
    '- ',
    '1. ',
    '    ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '<',
    '>',
    '|',
    '|-|-|\n',
  ],
  ...[
    '[^a]',
    '[^a]: ',
    '<a id="x"></a>',
    '<br>',
    '<!-- role: lead -->\n',
    '<!--',
    '-->',
    '&amp;',
    '&#0;',
    '\\',
    '[!NOTE]\n',
    '[x] ',
  ],
  ...[
    'https://a.org',
    '[a](#a)',
    '(javascript:a)',
    '---\n',
    '\r',
    '\t',
    '\0',
    '\ud800',
    'é',
    '😀',
    'a',
    ' ',
    '  \n',
    '=',
    '\n: ',
  ],
);
const soup = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 80 })
  .map((parts) => parts.join(''));

it('parses any text without throwing, and gives a well-formed document', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const { value, diagnostics } = parseMarkdown({ file: 'a.md', text });
      expect(diagnostics.every(({ span }) => span && span.start.line <= span.end.line)).toBe(true);
      if (!value) return;
      const ids: string[] = [];
      walkDocument(value, (block) => {
        if (block.type === 'heading') ids.push(block.id);
        for (const inlines of inlinesOf(block))
          walkInlines(inlines, (inline) => ids.push(...anchorOf(inline)));
        for (const inlines of inlinesOf(block)) expect(hasSplitText(inlines)).toBe(false);
      });
      expect(new Set(ids).size).toBe(ids.length);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});

function anchorOf(inline: Inline): readonly string[] {
  return inline.type === 'anchor' ? [inline.id] : [];
}

function hasSplitText(inlines: readonly Inline[]): boolean {
  return inlines.some((inline, index) => inline.type === 'text' && inlines[index + 1]?.type === 'text');
}

const unit = fc.constantFrom(
  ...[
    '[',
    '*',
    '_',
    '>',
    '> ',
    '- ',
    '1. ',
    '`',
    '<',
    '![',
    '[a](',
    '*a ',
    '**a *b ',
    '_a',
    '~a~~',
    '<!-- ',
    '[^a]: ',
    '|',
    '\n',
    ' ',
    '\\',
    '&a',
  ],
  ...['a.', 'a@', 'www.', '#', '<a id="x">', '> - ', '```\n', '[a]: b\n', '\t'],
);

it('takes bounded time and depth on what is repeated a hundred thousand times', () => {
  fc.assert(
    fc.property(unit, fc.constantFrom('', '\n\n'), (text, end) => {
      const part = text.repeat(Math.floor(9_000 / text.length)) + end;
      const { value } = parseMarkdown({ file: 'a.md', text: part.repeat(11) });
      expect(value?.type).toBe('document');
    }),
    { numRuns: 60 },
  );
});
