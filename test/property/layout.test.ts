import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Layout } from '../../src/layout/layout.ts';
import { layOut, leavesOf, linesOf } from '../support/lay-out.ts';

/** Each word of a document is different, so that a word that is lost, doubled or moved shows. */
let count = 0;
const word = fc.constant('w').map(() => {
  count += 1;
  return `w${count}x`;
});
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

const indent = (block: string, by: string) => block.replaceAll('\n', `\n${by}`);
const { block } = fc.letrec<{ block: string; leaf: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((parts) => `- ${indent(parts.join('\n\n'), '  ')}`),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((parts) => `> ${indent(parts.join('\n\n'), '> ')}`),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((parts) => `> [!TIP]\n> ${indent(parts.join('\n\n'), '> ')}`),
  ),
  leaf: fc.oneof(
    text,
    text.map((words) => `## ${words}`),
    text.map((words) => `<!-- role: facts -->\n${words}`),
    text.map((words) => `<!-- role: recommendation -->\n### 1. ${words}`),
    text.map((words) => `<!-- role: memo-head -->\n**${words}** ${words.replaceAll('w', 'v')}`),
    fc
      .tuple(
        fc.constantFrom('memo-head', 'facts', 'small', 'lead'),
        fc.constantFrom('- ', '> ', '```\n', '#### '),
      )
      .chain(([role, start]) =>
        text.map((words) => `<!-- role: ${role} -->\n${start}${words}${start === '```\n' ? '\n```' : ''}`),
      ),
    text.map((words) => `\`\`\`\n${words.replaceAll(' ', '\n')}\n\`\`\``),
    fc
      .array(text, { minLength: 1, maxLength: 5 })
      .map((rows) => `| n | v |\n|-|-:|\n${rows.map((row) => `| ${row} | 1 |`).join('\n')}`),
    fc.constant('***'),
  ),
}));
const markdown = fc.array(block, { maxLength: 25 }).map((blocks) => `# T\n\n${blocks.join('\n\n')}`);

function layoutFor(source: string): Layout {
  const { value } = layOut(source);
  if (!value) throw new Error('no layout');
  return value;
}

it('shows every word once, in order, on pages and in tags alike', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const expected = source.match(/[vw]\d+x/g) ?? [];
      const layout = layoutFor(source);
      const shown = linesOf(layout).flatMap((line) => line.text.match(/[vw]\d+x/g) ?? []);
      expect([...shown].sort()).toEqual([...expected].sort());
      expect(taggedText(layout).match(/[vw]\d+x/g) ?? []).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

it('keeps text inside the page, and gives the leaves in reading order', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const layout = layoutFor(source);
      for (const { y } of linesOf(layout)) {
        expect(y).toBeGreaterThan(68);
        expect(y).toBeLessThan(841.89 - 72);
      }
      const leaves = leavesOf(layout.tags);
      expect(new Set(leaves).size).toBe(leaves.length);
      expect([...leaves].sort((a, b) => a - b)).toEqual(leaves);
    }),
    { numRuns: 100 },
  );
});

/** The text of the leaves in the order of the tag tree. */
function taggedText(layout: Layout): string {
  const texts = new Map<number, string>();
  for (const item of layout.pages.flatMap(({ items }) => items)) {
    if (item.type !== 'glyphs' || item.owner.type !== 'content') continue;
    texts.set(item.owner.id, (texts.get(item.owner.id) ?? '') + item.texts.join(''));
  }
  return leavesOf(layout.tags)
    .map((leaf) => texts.get(leaf) ?? '')
    .join(' ');
}

it('lays any text out without throwing', () => {
  const unit = fc.constantFrom(
    '# ',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '*',
    '`',
    '```\n',
    '|',
    '\n|-|-|\n',
    '[a](#t)',
    'é',
    '😀',
    'א',
    ' ',
    'a'.repeat(200),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(unit, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
      (parts) => {
        const { value } = layOut(parts.join(''));
        expect(value?.pages.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
