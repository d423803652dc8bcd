import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { glyphWidth } from '../../src/layout/glyph-width.ts';
import type { Layout, TagElement, TagNode } from '../../src/layout/layout.ts';
import { prepareText } from '../../src/layout/text/word-dictionary.ts';
import { ministry } from '../support/fake-fonts.ts';
import { elementsOf, isContent, layOut, leavesOf } from '../support/lay-out.ts';

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
/** A document, some of whose words refer to notes, with the looks that pages can have. */
const sample = fc.record({
  blocks: fc.array(block, { maxLength: 25 }),
  notes: fc.array(
    fc.oneof(
      { weight: 8, arbitrary: text },
      { weight: 1, arbitrary: fc.array(text, { minLength: 9 }).map((parts) => parts.join(' ')) },
    ),
    { maxLength: 6 },
  ),
  columns: fc.constantFrom(1 as const, 2 as const),
  paper: fc.constantFrom('A4' as const, 'Letter' as const),
  fromPages: fc.constantFrom(1, 10),
  isRightToLeft: fc.boolean(),
});
type Sample = typeof sample extends fc.Arbitrary<infer T> ? T : never;

/** Every note is referred to at the end of a line of text; those without such a line are not part of the document. */
function sourceOf({ blocks, notes, isRightToLeft }: Sample) {
  const direction = isRightToLeft ? 'lang: ar\ndir: rtl\n' : '';
  let used = 0;
  const body = blocks.map((part) => {
    if (used === notes.length || !/^\w\d+x( \w\d+x)*$/.test(part)) return part;
    used += 1;
    return `${part}[^${used}]`;
  });
  const definitions = notes.slice(0, used).map((note, index) => `[^${index + 1}]: ${note}`);
  const shown = notes.slice(0, used);
  return {
    source: `---\n${direction}page-label: "{page}"\n---\n# T\n\n${[...body, ...definitions].join('\n\n')}`,
    body,
    shown,
  };
}

const theme = ministry();

// Text may be of any script.
beforeAll(() => prepareText('ก'));

function layoutFor(example: Sample): Layout {
  const { columns, paper, fromPages } = example;
  const { value } = layOut(sourceOf(example).source, paper, { columns, contents: { fromPages } });
  if (!value) throw new Error('no layout');
  return value;
}

function wordsOf(source: string): readonly string[] {
  return source.match(/[vw]\d+x/g) ?? [];
}

it('shows every word once, in order, on pages and in tags alike', () => {
  fc.assert(
    fc.property(sample, (example) => {
      const { body, shown } = sourceOf(example);
      const layout = layoutFor(example);
      const listed = wordsOf(taggedText(layout, ({ role }) => role === 'TOC'));
      const onPages = [...textOfLeaves(layout).values()].flatMap(wordsOf);
      const expected = [...body, ...shown].flatMap(wordsOf);
      expect([...onPages].sort()).toEqual([...expected, ...listed].sort());
      const isApart = ({ role }: TagElement) => role === 'TOC' || role === 'Note';
      expect(wordsOf(taggedText(layout, ({ role }) => role === 'Document', isApart))).toEqual(
        body.flatMap(wordsOf),
      );
      expect(wordsOf(taggedText(layout, ({ role }) => role === 'Note'))).toEqual(shown.flatMap(wordsOf));
    }),
    { numRuns: 100 },
  );
});

it('keeps text inside the text area of the page, and tags each leaf once', () => {
  fc.assert(
    fc.property(sample, (example) => {
      const layout = layoutFor(example);
      const { margins } = theme;
      const bottom = layout.paper.height - margins.bottom;
      for (const run of layout.pages.flatMap(({ items }) => items.filter(isContent))) {
        expect(run.y - run.size / 2).toBeGreaterThan(margins.top - 1);
        expect(run.y).toBeLessThan(bottom);
      }
      const leaves = leavesOf(layout.tags);
      expect(new Set(leaves).size).toBe(leaves.length);
    }),
    { numRuns: 100 },
  );
});

it('lets no two texts of a page overlap', () => {
  fc.assert(
    fc.property(sample, (example) => {
      for (const { items } of layoutFor(example).pages) {
        const runs = items
          .filter((item) => item.type === 'glyphs')
          .filter((item) => item.texts.join('').trim() !== '');
        const areas = runs.map((run) => ({
          ...run,
          right: run.x + glyphWidth(run),
          top: run.y - run.size * 0.6,
        }));
        areas.sort((a, b) => a.top - b.top);
        for (const [index, one] of areas.entries()) {
          for (const other of areas.slice(index + 1)) {
            if (other.top >= one.y - 0.01) break;
            const shared = Math.min(one.right, other.right) - Math.max(one.x, other.x);
            expect(shared, `${one.texts.join('')} | ${other.texts.join('')}`).toBeLessThan(0.01);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

it('ends no page with a heading', () => {
  fc.assert(
    fc.property(sample, (example) => {
      const layout = layoutFor({ ...example, columns: 1, notes: [] });
      const headings = new Set(
        ['H2', 'H3', 'H4']
          .flatMap((role) => elementsOf(layout.tags, role))
          .flatMap((element) => leavesOf(element)),
      );
      for (const { items } of layout.pages.slice(0, -1)) {
        const last = items.filter(isContent).at(-1);
        // Where boxes lie in boxes without end, there may be no better break.
        if (last?.owner.type === 'content' && example.blocks.every((part) => !part.includes('> '))) {
          expect(headings.has(last.owner.id)).toBe(false);
        }
      }
    }),
    { numRuns: 50 },
  );
});

/** What stands on the pages, by the leaf that it belongs to. A word that is longer than its line stands on two. */
function textOfLeaves(layout: Layout): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const item of layout.pages.flatMap(({ items }) => items)) {
    if (item.type !== 'glyphs' || item.owner.type !== 'content') continue;
    texts.set(item.owner.id, (texts.get(item.owner.id) ?? '') + item.texts.join(''));
  }
  return texts;
}

/** The text of the leaves of all elements that are wanted, those that stand apart left out, in the order of the tree. */
function taggedText(
  layout: Layout,
  isWanted: (element: TagElement) => boolean,
  isApart: (element: TagElement) => boolean = () => false,
): string {
  const texts = textOfLeaves(layout);
  const visit = (node: TagNode, isIn: boolean): readonly string[] => {
    if (node.type === 'content') return isIn ? [texts.get(node.id) ?? ''] : [];
    if (isApart(node)) return [];
    return node.children.flatMap((child) => visit(child, isIn || isWanted(node)));
  };
  return visit(layout.tags, false).join(' ');
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
