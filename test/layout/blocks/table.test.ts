import { describe, expect, it } from 'vitest';
import type { GlyphRun, Layout, PageItem, TagElement } from '../../../src/layout/layout.ts';
import { elementsOf, isContent, layOut, layoutOf, leavesOf, linesOf } from '../../support/lay-out.ts';

/** Runs of a cell, by what they show. */
function runOf(layout: Layout, text: string): GlyphRun {
  const run = layout.pages
    .flatMap(({ items }) => items.filter(isContent))
    .find(({ texts }) => texts.join('').trim() === text);
  if (!run) throw new Error(`nothing shows ${text}`);
  return run;
}

/** In the made-up metrics every glyph is half as wide as the type size. */
function placeOf(layout: Layout, text: string, length: number): number {
  const { x, size } = runOf(layout, text);
  return x + (length * size) / 2;
}

function table(head: string, ...rows: readonly string[]): string {
  const count = head.split('|').length - 2;
  return `# T\n\n${head}\n|${'---|'.repeat(count)}\n${rows.join('\n')}\n`;
}

describe('columns of numbers', () => {
  it('stand below each other at the decimal mark', () => {
    const layout = layoutOf(
      table('| a | Cost |', '| x | 1,250.5 |', '| y | 98 |', '| z | – |', '| w | 7.125 |'),
    );
    const marks = [
      placeOf(layout, '1,250.5', 5),
      placeOf(layout, '98', 2),
      placeOf(layout, '–', 1),
      placeOf(layout, '7.125', 1),
    ];
    for (const mark of marks) expect(mark).toBeCloseTo(marks[0] ?? 0, 1);
  });

  it('have a header that ends where the longest number does', () => {
    const layout = layoutOf(table('| a | Cost |', '| x | 1,250.5 |', '| y | 7.125 |'));
    expect(placeOf(layout, 'Cost', 4)).toBeCloseTo(placeOf(layout, '7.125', 5), 1);
  });

  it('stay where the author put them', () => {
    const layout = layoutOf('# T\n\n| a | b |\n|---|:--|\n| x | 1.5 |\n| y | 100 |\n');
    expect(runOf(layout, '1.5').x).toBe(runOf(layout, '100').x);
  });

  it('do not count a reference to a note', () => {
    const layout = layoutOf(`${table('| a | b |', '| x | 12[^1] |', '| y | 345 |')}\n[^1]: Note.\n`);
    expect(placeOf(layout, '12', 2)).toBeCloseTo(placeOf(layout, '345', 3), 1);
  });

  it('keep a distance from words that follow', () => {
    const layout = layoutOf(table('| a | b | c |', '| x | 12 | yes |', '| y | 3 | no |'));
    expect(runOf(layout, 'yes').x - placeOf(layout, '12', 2)).toBeGreaterThan(15);
  });
});

describe('header cells', () => {
  const rolesOf = (text: string) =>
    elementsOf(layoutOf(text).tags, 'TR').map((row) =>
      row.children.map((cell) => (cell.type === 'element' ? `${cell.role} ${cell.scope ?? ''}`.trim() : '')),
    );

  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'name columns',
      table('| a | b |', '| x | y |'),
      [
        ['TH Column', 'TH Column'],
        ['TD', 'TD'],
      ],
    ],
    [
      'name rows below an empty corner',
      table('| | b |', '| x | y |'),
      [
        ['TD', 'TH Column'],
        ['TH Row', 'TD'],
      ],
    ],
    [
      'name rows where all of them are bold',
      table('| a | b |', '| **x** | y |', '| **z** | w |'),
      [
        ['TH Column', 'TH Column'],
        ['TH Row', 'TD'],
        ['TH Row', 'TD'],
      ],
    ],
    [
      'name no rows where only some are bold',
      table('| a | b |', '| **x** | y |', '| z | w |'),
      [
        ['TH Column', 'TH Column'],
        ['TD', 'TD'],
        ['TD', 'TD'],
      ],
    ],
    ['name no rows in a single column', table('| a |', '| **x** |'), [['TH Column'], ['TD']]],
  ])('%s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });
});

describe('page breaks', () => {
  const filler = (lines: number) => `# T\n\n\`\`\`\n${'x\n'.repeat(lines)}\`\`\`\n`;
  const rows = (count: number, cell = 'cell') =>
    Array.from({ length: count }, (_, index) => `| r${index} | ${cell} |`).join('\n');
  const headers = ({ items }: Layout['pages'][number]) => items.filter(isRepeated);

  it('repeat the header, as an artifact', () => {
    const layout = layoutOf(`# T\n\n| Key | Text |\n|---|---|\n${rows(80)}\n`);
    expect(layout.pages.length).toBeGreaterThan(1);
    expect(headers(layout.pages[0] ?? { number: 0, items: [] })).toEqual([]);
    for (const page of layout.pages.slice(1)) {
      const texts = headers(page).flatMap((item) => (item.type === 'glyphs' ? [item.texts.join('')] : []));
      expect(texts).toEqual(['Key', 'Text']);
    }
  });

  it('do not repeat a header that takes up more than a quarter of the page', () => {
    const tall = 'word '.repeat(500);
    const layout = layoutOf(`# T\n\n| Key | ${tall} |\n|---|---|\n${rows(80)}\n`);
    expect(layout.pages.flatMap(headers)).toEqual([]);
  });

  it('repeat it inside a box inside an item', () => {
    const body = rows(60).replaceAll('\n', '\n  > ');
    const layout = layoutOf(`# T\n\n- item\n\n  > [!TIP]\n  > | Key | Text |\n  > |---|---|\n  > ${body}\n`);
    expect(headers(layout.pages[1] ?? { number: 0, items: [] }).length).toBeGreaterThan(0);
  });

  it.each([40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52])(
    'leave no header with one row alone, and no short row in two parts, after %i lines',
    (lines) => {
      const text = 'word '.repeat(30);
      const layout = layoutOf(`${filler(lines)}\n| Key | Text |\n|---|---|\n${rows(12, text)}\n`);
      const shown = linesOf(layout).filter(({ text: line }) => /^Key|^r\d|word/.test(line));
      const head = shown.find((line) => line.text.startsWith('Key'))?.page;
      const pageOf = (row: number) => shown.find((line) => line.text.startsWith(`r${row}`))?.page;
      expect([pageOf(0), pageOf(1)]).toEqual([head, head]);
      const perPage = new Map<number, number>();
      for (const { page, text: line } of shown) {
        if (!line.startsWith('Key')) perPage.set(page, (perPage.get(page) ?? 0) + 1);
      }
      const height = [...perPage.values()].reduce((sum, count) => sum + count, 0) / 12;
      for (const count of perPage.values()) expect(count % height).toBe(0);
    },
  );

  it('divide a cell that is taller than a page, and lose nothing of it', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    const layout = layoutOf(table('| Key | Text |', `| tall | ${words.join(' ')} |`));
    const [, cell] = elementsOf(layout.tags, 'TD');
    expect(textOf(layout, cell).match(/w\d+/g)).toEqual(words);
  });
});

function isRepeated(item: PageItem): boolean {
  return (
    'owner' in item &&
    item.owner.type === 'artifact' &&
    item.owner.kind === 'table-header' &&
    item.type !== 'box'
  );
}

function textOf(layout: Layout, element: TagElement | undefined): string {
  const leaves = new Set(element ? leavesOf(element) : []);
  return layout.pages
    .flatMap(({ items }) => items.filter(isContent))
    .filter(({ owner }) => owner.type === 'content' && leaves.has(owner.id))
    .flatMap(({ texts }) => texts)
    .join('');
}

describe('many columns', () => {
  const wide = (count: number, word: string) =>
    table(`|${` ${word} |`.repeat(count)}`, `|${' x |'.repeat(count)}`);

  it('make the type smaller before words break', () => {
    const { value, diagnostics } = layOut(wide(11, 'Evaluation'));
    expect(diagnostics).toEqual([]);
    expect(value && runOf(value, 'Evaluation').size).toBeLessThan(9);
  });

  it('are reported where even that is not enough', () => {
    const { diagnostics } = layOut(wide(20, 'Evaluation'));
    expect(diagnostics.map(({ code, help }) => [code, help !== undefined])).toEqual([
      ['layout/cramped-table', true],
    ]);
  });
});
