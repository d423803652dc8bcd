import { describe, expect, it } from 'vitest';
import { glyphWidth } from '../../src/layout/glyph-width.ts';
import type { Box, GlyphRun, Layout, TagNode } from '../../src/layout/layout.ts';
import { ministry } from '../support/fake-fonts.ts';
import { elementsOf, isContent, layOut, layoutOf, leavesOf, linesOf } from '../support/lay-out.ts';

const words = 'words '.repeat(60).trim();
const width = 595.28;
const bottom = 841.89 - ministry().margins.bottom;

function pageOf(layout: Layout, text: string): number | undefined {
  return linesOf(layout).find((line) => line.text.includes(text))?.page;
}

function boxesOf(layout: Layout): readonly (Box & { readonly page: number })[] {
  return layout.pages.flatMap(({ number: page, items }) =>
    items.flatMap((item) => (item.type === 'box' ? [{ ...item, page }] : [])),
  );
}

function furnitureOf(layout: Layout, page: number): readonly GlyphRun[] {
  const items = layout.pages[page - 1]?.items ?? [];
  return items.filter(
    (item): item is GlyphRun =>
      item.type === 'glyphs' && item.owner.type === 'artifact' && item.owner.kind !== 'table-header',
  );
}

function textOf(item: GlyphRun): string {
  return item.texts.join('');
}

/** Roles of the tag tree, with the text of its leaves left out. */
function rolesOf(node: TagNode): readonly string[] {
  return node.type === 'content' ? [] : [node.role, ...node.children.flatMap(rolesOf)];
}

describe('documents that are read from right to left', () => {
  const both = (text: string, changes = {}): readonly [Layout, Layout] => [
    layoutOf(`---\npage-label: "{page}"\nauthor: Us\n---\n# T\n\n${text}`, changes),
    layoutOf(`---\nlang: ar\ndir: rtl\npage-label: "{page}"\nauthor: Us\n---\n# T\n\n${text}`, changes),
  ];
  /** Left and right ends of what is drawn, the runs of one text on one line together. */
  const areasOf = (layout: Layout) => {
    const areas = new Map<string, { left: number; right: number }>();
    for (const [index, item] of layout.pages.flatMap(({ items }) => items).entries()) {
      if (item.type === 'glyphs' && textOf(item).trim() === '') continue;
      const itemWidth = item.type === 'glyphs' ? glyphWidth(item) : item.width;
      const key = item.type === 'glyphs' ? `${JSON.stringify(item.owner)} ${item.y.toFixed(3)}` : `${index}`;
      const known = areas.get(key) ?? { left: width, right: 0 };
      areas.set(key, {
        left: Math.min(known.left, item.x),
        right: Math.max(known.right, item.x + itemWidth),
      });
    }
    return [...areas.values()];
  };

  it.each([
    ['lists', '- one\n- two\n  1. three\n- [ ] four'],
    ['callouts', '> [!NOTE]\n> text\n\n> quotation'],
    ['headings and facts', '## A\n\n<!-- role: recommendation -->\n### 1. B\n\nc\n\n<!-- role: facts -->\nd'],
    ['tables', '| a | b | c |\n|-|-|:-:|\n| one | two | three |'],
    ['memo heads', '<!-- role: memo-head -->\n**To:** You\\\n**From:** Me'],
    ['links', '[this](https://example.org)\n\n~~deleted~~'],
    ['titles', '## A title\n\n### Another'],
  ])('mirror %s', (_, text) => {
    const [leftToRight, rightToLeft] = both(text);
    const mirrored = areasOf(rightToLeft);
    expect(mirrored).toHaveLength(areasOf(leftToRight).length);
    for (const [index, { left, right }] of areasOf(leftToRight).entries()) {
      expect(mirrored[index]?.right).toBeCloseTo(width - left, 5);
      expect(mirrored[index]?.left).toBeCloseTo(width - right, 5);
    }
    expect(rolesOf(rightToLeft.tags)).toEqual(rolesOf(leftToRight.tags));
  });

  it('mirror notes', () => {
    const [, layout] = both('a[^n]\n\n[^n]: note');
    const lines = linesOf(layout).slice(-3);
    const [label, note] = ['1', 'note'].map((text) =>
      layout.pages[0]?.items.filter(isContent).findLast((item) => textOf(item).trim() === text),
    );
    expect(lines.at(-1)?.y).toBe(note?.y);
    expect(label?.x).toBeGreaterThan(note?.x ?? 0);
    const rule = boxesOf(layout).find((box) => box.height === 0.5 && box.width < 120);
    expect((rule?.x ?? 0) + (rule?.width ?? 0)).toBeGreaterThan(label?.x ?? 0);
  });

  it('mirror columns', () => {
    const [leftToRight, rightToLeft] = both(`${words}\n\n`.repeat(6), { columns: 2 });
    const x = (layout: Layout) => layout.pages[0]?.items.filter(isContent)[1]?.x ?? 0;
    expect(x(leftToRight)).toBeLessThan(width / 2);
    expect(x(rightToLeft)).toBeGreaterThan(width / 2);
  });

  it('leave sides that the author has named where they are', () => {
    const [leftToRight, rightToLeft] = both(
      '| a | b |\n|:-|-:|\n| long text here | 1 |\n| 1 | long text here |',
    );
    const [first, last] = [leftToRight, rightToLeft].map((layout) =>
      linesOf(layout).filter(({ text }) => text.includes('long')),
    );
    expect(first).toHaveLength(2);
    const cells = (layout: Layout, cell: string) =>
      layout.pages.flatMap(({ items }) =>
        items.filter(isContent).filter((item) => textOf(item).trim() === cell),
      );
    for (const layout of [leftToRight, rightToLeft]) {
      const [one, two] = cells(layout, '1');
      const [long, other] = cells(layout, 'long text here');
      expect(two?.x).toBeCloseTo(long?.x ?? 0, 5);
      expect(one && one.x + glyphWidth(one)).toBeCloseTo(other ? other.x + 14 * (other.size / 2) : 0, 0);
    }
    expect(last).toHaveLength(2);
  });

  it('set code from left to right', () => {
    const [leftToRight, rightToLeft] = both('```\ncode();\n```');
    const gap = (layout: Layout) => {
      const run = layout.pages[0]?.items.filter(isContent).find((item) => textOf(item).startsWith('code'));
      const box = boxesOf(layout).find((item) => Math.abs(item.y - (run?.y ?? 0)) < 20 && item.width > 100);
      return (run?.x ?? 0) - (box?.x ?? 0);
    };
    expect(gap(rightToLeft)).toBeCloseTo(gap(leftToRight), 5);
  });
});

describe('footnotes', () => {
  const notes = (count: number, text = 'the note') =>
    Array.from({ length: count }, (_, index) => `[^${index + 1}]: ${text} ${index + 1}x`).join('\n');

  it('stand below a rule at the foot of the page that refers to them', () => {
    const layout = layoutOf(`# T\n\nfirst[^1]\n\n${`${words}\n\n`.repeat(14)}second[^2]\n\n${notes(2)}`);
    for (const number of [1, 2]) {
      const page = pageOf(layout, `note ${number}x`);
      expect(page).toBe(pageOf(layout, number === 1 ? 'first' : 'second'));
      const lines = linesOf(layout).filter((line) => line.page === page);
      const rule = boxesOf(layout).find((box) => box.page === page && box.height === 0.5 && box.width < 120);
      expect(lines.at(-1)?.text).toBe(`${number}. the note ${number}x`);
      expect(lines.at(-1)?.y).toBeGreaterThan(bottom - 8);
      expect(lines.at(-2)?.y).toBeLessThan(rule?.y ?? 0);
      expect(lines.at(-1)?.y).toBeGreaterThan(rule?.y ?? Number.POSITIVE_INFINITY);
    }
    expect(new Set([1, 2].map((number) => pageOf(layout, `note ${number}x`))).size).toBe(2);
  });

  it.each([
    ['a list', '- item[^1]'],
    ['a callout', '> [!NOTE]\n> text[^1]'],
    ['a heading', '## Heading[^1]'],
    ['a table', '| a |\n|-|\n| cell[^1] |'],
    ['the header of a table', `| a[^1] |\n|-|\n${'| cell |\n'.repeat(90)}`],
    ['a memo head', '<!-- role: memo-head -->\n**To[^1]:** You'],
    ['facts', '<!-- role: facts -->\nFacts[^1]'],
  ])('may be referred to in %s', (_, text) => {
    const layout = layoutOf(`# T\n\n${text}\n\n${notes(1)}`);
    expect(linesOf(layout).filter((line) => line.text.includes('note 1x'))).toHaveLength(1);
    expect(pageOf(layout, 'note 1x')).toBe(1);
    expect(elementsOf(layout.tags, 'Note')).toHaveLength(1);
    const leaves = leavesOf(layout.tags);
    expect(new Set(leaves).size).toBe(leaves.length);
  });

  it('go on at the foot of further pages where they are longer than a page', () => {
    const long = Array.from({ length: 3000 }, (_, index) => `n${index}`);
    const text = Array.from({ length: 900 }, (_, index) => `t${index}`);
    const layout = layoutOf(
      `# T\n\n${text.slice(0, 30).join(' ')}[^1] ${text.slice(30).join(' ')}\n\n[^1]: ${long.join(' ')}`,
    );
    const shown = linesOf(layout).flatMap((line) => line.text.match(/\b[nt]\d+/g) ?? []);
    expect(shown.filter((word) => word.startsWith('n'))).toEqual(long);
    expect(shown.filter((word) => word.startsWith('t'))).toHaveLength(900);
    expect(layout.pages.length).toBeGreaterThan(2);
    for (const { y } of linesOf(layout)) expect(y).toBeLessThan(bottom);
  });

  it('refer to other notes', () => {
    const layout = layoutOf('# T\n\na[^1]\n\n[^1]: one[^2]\n[^2]: two[^1] three[^3]\n[^3]: four');
    expect(
      linesOf(layout)
        .map(({ text }) => text.trim())
        .join(' '),
    ).toBe('T a 1 1. one 2 2. two 1 three 3 3. four');
    expect(elementsOf(layout.tags, 'Note')).toHaveLength(3);
  });

  it('are read right after the paragraph that refers to them', () => {
    const { tags } = layoutOf(`# T\n\na[^1] b\n\nc\n\n- d[^2]\n\n| e |\n|-|\n| f[^3] g |\n\n${notes(3)}`);
    const note = ['Note', 'Lbl', 'Link', 'P'];
    expect(rolesOf(tags)).toEqual([
      ...['Document', 'H1', 'P', 'Reference', 'Link', ...note, 'P'],
      ...['L', 'LI', 'Lbl', 'LBody', 'P', 'Reference', 'Link', ...note],
      ...['Table', 'THead', 'TR', 'TH', 'TBody', 'TR', 'TD', 'Reference', 'Link', ...note],
    ]);
  });

  it('that nothing shown refers to stand at the end', () => {
    const layout = layoutOf(`# T\n\n| a |\n|-|\n| b | c[^1] |\n\n[^1]: lost`);
    const isShown = linesOf(layout).some(({ text }) => text.includes('lost'));
    expect(elementsOf(layout.tags, 'Note')).toHaveLength(isShown ? 1 : 0);
  });
});

describe('page breaks', () => {
  it.each([
    '- one\n- two\n- three',
    '| a |\n|-|\n| b |\n| c |',
    '> [!TIP]\n> one\\\n> two\\\n> three\\\n> four',
  ])('leave at least two lines below a heading: %s', (block) => {
    for (let lines = 20; lines < 50; lines += 1) {
      const layout = layoutOf(`# T\n\n${'a\\\n'.repeat(lines)}b\n\n### Heading\n\n${block}`);
      const page = pageOf(layout, 'Heading');
      const all = linesOf(layout);
      const at = all.findIndex(({ text }) => text.includes('Heading'));
      expect(all.slice(at + 1, at + 3).map((line) => line.page)).toEqual([page, page]);
    }
  });

  it('are found soon in a document of many pages', () => {
    const layout = layoutOf(
      `# T\n\n${`## H\n\n${`${words}[^1]\n\n- a\n- b\n\n`.repeat(3)}`.repeat(60)}\n\n[^1]: n`,
    );
    expect(layout.pages.length).toBeGreaterThan(20);
  });
});

describe('the list of contents', () => {
  const section = (index: number) =>
    `## Section ${index}\n\n### Part ${index}\n\n${`${words}\n\n`.repeat(5)}`;
  const text = Array.from({ length: 24 }, (_, index) => section(index + 1)).join('');
  const long = `---\ncontents-label: What is in it\n---\n# T\n\n<!-- role: lead -->\nLead\n\n${text}`;

  it('stands below the lead of a long document, with the right pages', () => {
    const layout = layoutOf(long);
    expect(layout.pages.length).toBeGreaterThanOrEqual(10);
    const lines = linesOf(layout);
    expect(lines.slice(1, 5).map(({ text: line }) => line.trim())).toEqual([
      'Lead',
      'What is in it',
      expect.stringMatching(/^Section 1 \d$/),
      expect.stringMatching(/^Part 1 \d$/),
    ]);
    const goals = new Map(layout.destinations.map(({ name, page }) => [name, page]));
    const entries = lines.filter(({ text: line }) => /^(Section|Part) \d+ \d+$/.test(line.trim()));
    expect(entries).toHaveLength(48);
    for (const { text: line } of entries) {
      const [kind = '', index, page] = line.trim().split(' ');
      expect(goals.get(`${kind.toLowerCase()}-${index}`)).toBe(Number(page));
    }
  });

  it('is tagged as such, each entry with a link', () => {
    const { tags } = layoutOf(long);
    const [list] = elementsOf(tags, 'TOC');
    expect(list && rolesOf(list).slice(0, 7)).toEqual([
      'TOC',
      'TOCI',
      'Reference',
      'Link',
      'TOC',
      'TOCI',
      'Reference',
    ]);
    expect(elementsOf(tags, 'TOCI')).toHaveLength(48);
  });

  it('is left out of short documents, and of those with nothing to list', () => {
    expect(elementsOf(layoutOf(`# T\n\n${section(1)}${section(2)}`).tags, 'TOC')).toEqual([]);
    expect(elementsOf(layoutOf(`# T\n\n${`${words}\n\n`.repeat(120)}`).tags, 'TOC')).toEqual([]);
    const early = layoutOf(`# T\n\n${section(1)}${section(2)}`, { contents: { fromPages: 1 } });
    expect(elementsOf(early.tags, 'TOC')).toHaveLength(3);
  });
});

describe.each([1, 2] as const)('in %i columns', (columns) => {
  const cell = 'cell '.repeat(700).trim();
  it.each([
    [
      'a list of 50 levels',
      Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}- x${depth}`).join('\n'),
    ],
    ['a word of 300 characters', `x0 ${'y'.repeat(300)} x1`],
    [
      'a callout that is longer than a page',
      `> [!NOTE]\n${Array.from({ length: 90 }, (_, index) => `> x${index}\n>\n`).join('')}`,
    ],
    [
      'a table of 200 rows',
      `| a | b |\n|-|-|\n${Array.from({ length: 200 }, (_, row) => `| x${row} | y |`).join('\n')}`,
    ],
    ['a cell that is longer than a page', `| a | b |\n|-|-|\n| ${cell} x0 | x1 |`],
    [
      'more notes than fit',
      `${Array.from({ length: 40 }, (_, index) => `[^${index}]`).join('')}\n\n${Array.from({ length: 40 }, (_, index) => `[^${index}]: x${index} ${'note '.repeat(80)}\n`).join('\n')}`,
    ],
  ])('shows all of %s inside the page', (_, text) => {
    const { value } = layOut(`# T\n\n${text}`, 'A4', { columns });
    const lines = value ? linesOf(value) : [];
    const expected = [...new Set(text.match(/x\d+/g) ?? [])].sort();
    expect(lines.flatMap((line) => line.text.match(/x\d+/g) ?? []).sort()).toEqual(expected);
    expect(lines.reduce((count, line) => count + line.text.split('y').length - 1, 0)).toBe(
      text.split('y').length - 1,
    );
    for (const { y } of lines) expect(y).toBeLessThan(bottom);
  });
});

describe('columns', () => {
  const changes = { columns: 2 } as const;
  const lead = '<!-- role: lead -->\nLead';

  it('begin below the masthead and the lead, one beside the other', () => {
    const layout = layoutOf(`# T\n\n${lead}\n\n${`${words}\n\n`.repeat(30)}`, changes);
    const lines = linesOf(layout).filter(({ page, text }) => page === 1 && text.includes('words'));
    const starts = [...new Set(lines.map(({ x }) => Math.round(x)))];
    expect(starts).toHaveLength(2);
    const tops = starts.map((start) =>
      Math.min(...lines.filter(({ x }) => Math.round(x) === start).map(({ y }) => y)),
    );
    expect(tops[0]).toBe(tops[1]);
    expect(tops[0]).toBeGreaterThan(linesOf(layout).find(({ text }) => text === 'Lead')?.y ?? 0);
  });

  it('are of like height on the last page', () => {
    const layout = layoutOf(`# T\n\n${'line\\\n'.repeat(100)}end`, changes);
    const last = layout.pages.length;
    const lines = linesOf(layout).filter(({ page, text }) => page === last && text !== 'T');
    const [left = [], right = []] = [
      lines.filter(({ x }) => x < width / 2),
      lines.filter(({ x }) => x > width / 2),
    ];
    expect(Math.abs(left.length - right.length)).toBeLessThanOrEqual(1);
  });

  it('have their notes at their foot', () => {
    const text = `# T\n\nfirst[^1]\n\n${`${words}\n\n`.repeat(18)}last[^2]\n\n[^1]: note one\n[^2]: note two`;
    const layout = layoutOf(text, changes);
    const lines = linesOf(layout);
    const at = (part: string) => lines.find((line) => line.text.includes(part));
    for (const [reference, note] of [
      ['first', 'note one'],
      ['last', 'note two'],
    ] as const) {
      expect(at(note)?.page).toBe(at(reference)?.page);
      expect((at(note)?.x ?? 0) > width / 2).toBe((at(reference)?.x ?? 0) > width / 2);
    }
  });
});

describe('the running head and foot', () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

  it('end with an ellipsis after a word where they are too long, and do not meet', () => {
    const head = `---\nshort-title: ${long}\nauthor: ${long}\npage-label: Page {page} of {pages}\n---\n`;
    const layout = layoutOf(`${head}# T\n\n${`${words}\n\n`.repeat(30)}`);
    const [title, imprint, label] = furnitureOf(layout, 2);
    expect(title && textOf(title)).toMatch(/ word\d+…$/);
    expect(imprint && textOf(imprint)).toMatch(/ word\d+…$/);
    expect(imprint && label && imprint.x + glyphWidth(imprint)).toBeLessThan(label?.x ?? 0);
    expect(title && title.x + glyphWidth(title)).toBeLessThanOrEqual(width - 68);
  });

  it('cut a word that alone is too long', () => {
    const layout = layoutOf(`---\nshort-title: ${'x'.repeat(900)}\n---\n# T\n\n${`${words}\n\n`.repeat(30)}`);
    expect(furnitureOf(layout, 2).map(textOf)[0]).toMatch(/^x{20,}…$/);
  });
});

it('tags know the block that they are from', () => {
  const { value } = layOut('# T\n\na\n\n- b');
  const [item] = value ? elementsOf(value.tags, 'LBody') : [];
  expect(item?.children[0]).toMatchObject({ span: { start: { line: 5 } } });
  expect(value?.tags.children[0]).toMatchObject({ span: { start: { line: 1 } } });
});
