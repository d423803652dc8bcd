import { describe, expect, it } from 'vitest';
import type { Box, Layout, LinkArea } from '../../src/layout/layout.ts';
import { ministry } from '../support/fake-fonts.ts';
import { elementsOf, isContent, layOut, layoutOf, leavesOf, linesOf } from '../support/lay-out.ts';

const words = 'words and more words '.repeat(12).trim();

function boxes(layout: Layout, kind: string): readonly (Box & { readonly page: number })[] {
  return layout.pages.flatMap(({ number: page, items }) =>
    items.flatMap((item) =>
      item.type === 'box' && item.owner.type === 'artifact' && item.owner.kind === kind
        ? [{ ...item, page }]
        : [],
    ),
  );
}

function links(layout: Layout): readonly LinkArea[] {
  return layout.pages.flatMap(({ items }) => items.filter((item) => item.type === 'link'));
}

function pageOf(layout: Layout, text: string): number | undefined {
  return linesOf(layout).find((line) => line.text.includes(text))?.page;
}

describe('titles', () => {
  // Each character is 13 points wide: 35 of them fill a line.
  const titleOf = (title: string) => linesOf(layoutOf(`# ${title}\n\nText.`)).map(({ text }) => text.trim());

  it('take as few lines as they can, of like length', () => {
    expect(titleOf('Policy brief for policy makers: European Union').slice(0, 2)).toEqual([
      'Policy brief for policy',
      'makers: European Union',
    ]);
  });

  it('do not divide a long word for that', () => {
    expect(titleOf('Die neue Verantwortungsgemeinschaft für alle').slice(0, 2)).toContainEqual(
      expect.stringContaining('Verantwortungsgemeinschaft'),
    );
  });
});

describe('pages', () => {
  it('gives an empty document one page', () => {
    expect(layOut('').value?.pages).toHaveLength(1);
  });

  it.each(['A4', 'Letter'] as const)('keeps text inside the margins of %s', (paper) => {
    const { value } = layOut(`# T\n\n${`${words}\n\n`.repeat(60)}`, paper);
    const { margins } = ministry();
    const [width, height] = paper === 'A4' ? [595.28, 841.89] : [612, 792];
    expect(value?.paper).toEqual({ width, height });
    expect(value?.pages.length).toBeGreaterThan(3);
    for (const { y, x } of value ? linesOf(value) : []) {
      expect(y).toBeGreaterThan(margins.top);
      expect(y).toBeLessThan(height - margins.bottom);
      expect(x).toBeGreaterThanOrEqual(margins.left);
    }
  });

  it('puts a running head from page 2 on, and a foot on each page', () => {
    const layout = layoutOf(
      `---\nshort-title: Short\nauthor: Us\ndate-label: today\npage-label: Page {page} of {pages}\n---\n# T\n\n${`${words}\n\n`.repeat(40)}`,
    );
    const furniture = layout.pages.map(({ items }) =>
      items
        .flatMap((item) =>
          item.type === 'glyphs' && item.owner.type === 'artifact' ? [item.texts.join('')] : [],
        )
        .join('|'),
    );
    const count = layout.pages.length;
    expect(furniture[0]).toBe(`Us · today|Page 1 of ${count}`);
    expect(furniture[1]).toBe(`Short|Us · today|Page 2 of ${count}`);
  });

  it('refuses a document of too many pages', () => {
    const { value, diagnostics } = layOut(`# T\n\n${'a\n\n'.repeat(95_000)}`);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/too-many-pages']);
  });

  it('leaves no heading, label, statement or facts at the bottom of a page', () => {
    for (let lines = 20; lines < 50; lines += 1) {
      const filler = 'a\\\n'.repeat(lines);
      const unit = '<!-- role: recommendation -->\n### 1. Title\n\nStatement\n\n<!-- role: facts -->\nFacts';
      const layout = layoutOf(
        `# T\n\n${filler}b\n\n## Section\n\n${unit}\n\nReason one\\\nReason two\n\n**Label**\n\n- item`,
      );
      const [section] = ['Section', 'Title', 'Statement', 'Facts', 'Reason one', 'Reason two'].map((text) =>
        pageOf(layout, text),
      );
      for (const text of ['Title', 'Statement', 'Facts', 'Reason one', 'Reason two']) {
        expect(pageOf(layout, text)).toBe(section);
      }
      expect(pageOf(layout, 'Label')).toBe(pageOf(layout, 'item'));
    }
  });

  it('leaves no note in small type, and no first or last item of a list, alone on a page', () => {
    for (let before = 20; before < 60; before += 1) {
      const filler = 'filler\n\n'.repeat(before);
      const layout = layoutOf(`# T\n\n${filler}- one\n- two\n- three\n\n<!-- role: small -->\nsources\n`);
      const [one, two, three, sources] = ['one', 'two', 'three', 'sources'].map((text) =>
        pageOf(layout, text),
      );
      expect([one, sources]).toEqual([two, three]);
    }
  });

  it('leaves no line of a paragraph alone', () => {
    for (let lines = 20; lines < 50; lines += 1) {
      const layout = layoutOf(`# T\n\n${'a\\\n'.repeat(lines)}b\n\n1st\\\n2nd\\\n3rd\\\n4th\\\n5th`);
      expect(pageOf(layout, '1st')).toBe(pageOf(layout, '2nd'));
      expect(pageOf(layout, '4th')).toBe(pageOf(layout, '5th'));
    }
  });
});

describe('the masthead', () => {
  const text = '<!-- role: kicker -->\nKicker\n\n# Title\n\n<!-- role: subtitle -->\nSubtitle\n\nText';

  it('stands on a band that reaches the edges of the page', () => {
    const [band, line] = boxes(layoutOf(text), 'background');
    expect(band).toMatchObject({ x: 0, y: 0, width: 595.28 });
    expect(line?.y).toBe(band?.height);
  });

  it('ends with the subtitle, and is not there without a title', () => {
    const layout = layoutOf(text);
    const [band] = boxes(layout, 'background');
    const inside = linesOf(layout).filter(({ y }) => y < (band?.height ?? 0));
    expect(inside.map((line) => line.text)).toEqual(['Kicker', 'Title', 'Subtitle']);
    expect(boxes(layOut('<!-- role: kicker -->\nKicker\n\n## A').value ?? layout, 'background')).toEqual([]);
  });
});

describe('lists', () => {
  it('hang their markers beside the first line of each item', () => {
    const layout = layoutOf(`# T\n\n9. nine\n10. ${words}\n    - nested`);
    const lines = linesOf(layout).slice(1);
    expect(lines[0]?.text).toBe('9. nine');
    expect(lines[1]?.text).toMatch(/^10\. words/);
    expect(lines[2]?.x).toBeGreaterThan(lines[1]?.x ?? 0);
    expect(lines.at(-1)?.text).toBe('– nested');
    expect(lines.at(-1)?.x).toBe(lines[2]?.x);
  });

  it('keep the marker of an item without text on the page', () => {
    for (let lines = 40; lines < 47; lines += 1) {
      const layout = layoutOf(`# T\n\n${'a\\\n'.repeat(lines)}b\n\n- ***`);
      expect(linesOf(layout).at(-1)?.y).toBeLessThan(770);
    }
  });

  it('show an empty item, and survive deep nesting', () => {
    expect(linesOf(layoutOf('# T\n\n-\n- a')).map((line) => line.text)).toEqual(['T', '• ', '• a']);
    expect(linesOf(layoutOf('# T\n\n- ## a\n- > [!TIP]\n  > b')).map((line) => line.text)).toEqual([
      'T',
      '• a',
      '• Tip',
      'b',
    ]);
    const deep = Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n');
    const layout = layoutOf(`# T\n\n${deep}`);
    expect(linesOf(layout)).toHaveLength(21);
    expect(Math.max(...linesOf(layout).map(({ x }) => x))).toBeLessThan(500);
  });
});

describe('tables', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => `| row ${row} | ${row} |`).join('\n');

  it('set their header again on each page, as an artifact without links', () => {
    const layout = layoutOf(`# T\n\n| [Name](#t) | No. |\n| - | -: |\n${rows(100)}`);
    const heads = layout.pages.map(({ items }) =>
      items.flatMap((item) =>
        item.type === 'glyphs' && item.owner.type === 'artifact' && item.owner.kind === 'table-header'
          ? [item.texts.join('').trim()]
          : [],
      ),
    );
    expect(heads.length).toBeGreaterThan(2);
    expect(heads[0]).toEqual([]);
    for (const head of heads.slice(1)) expect(head).toEqual(['Name', 'No.']);
    expect(links(layout)).toHaveLength(1);
    expect(elementsOf(layout.tags, 'TH').map((cell) => cell.scope)).toEqual(['Column', 'Column']);
    expect(elementsOf(layout.tags, 'TR')).toHaveLength(101);
  });

  it('align columns as Markdown says', () => {
    const lines = linesOf(layoutOf('# T\n\n| a | b |\n| - | -: |\n| 1 | 1 |\n| 1 | 100 |'));
    const content =
      layoutOf('# T\n\n| a | b |\n| - | -: |\n| 1 | 1 |\n| 1 | 100 |').pages[0]?.items.filter(isContent) ??
      [];
    const end = (text: string) => {
      const run = content.findLast((item) => item.texts.join('').trim() === text);
      return (run?.x ?? 0) + (text.length * (run?.size ?? 0)) / 2;
    };
    expect(lines).toHaveLength(4);
    expect(end('100')).toBeCloseTo(end('b'), 5);
  });

  it('divide a row only where it is taller than a page', () => {
    const cell = 'long cell text '.repeat(40);
    for (let lines = 20; lines < 45; lines += 1) {
      const layout = layoutOf(
        `# T\n\n${'a\\\n'.repeat(lines)}b\n\n| a | b |\n| - | - |\n| start | ${cell} end |`,
      );
      expect(pageOf(layout, 'start')).toBe(pageOf(layout, 'end'));
    }
    const tall = layoutOf(`# T\n\n| a | b |\n| - | - |\n| start | ${'long cell text '.repeat(600)} end |`);
    expect([pageOf(tall, 'start'), pageOf(tall, 'end')]).toEqual([1, 2]);
  });
});

describe('boxes', () => {
  it('go on over pages with their padding', () => {
    const layout = layoutOf(`# T\n\n> [!NOTE]\n> ${`${words}\n>\n> `.repeat(30)}end`);
    const fills = boxes(layout, 'background').filter(
      ({ width, colour }) => width > 10 && colour === '#eef3f7',
    );
    expect(fills.map(({ page }) => page)).toEqual(layout.pages.map(({ number }) => number));
    for (const { page, y, height } of fills) {
      const lines = linesOf(layout).filter((line) => line.page === page && line.text !== 'T');
      expect(Math.min(...lines.map((line) => line.y))).toBeGreaterThan(y + 11);
      expect(Math.max(...lines.map((line) => line.y))).toBeLessThan(y + height - 11);
    }
  });

  it('take their label from a bold first line, from the front matter, or from GitHub', () => {
    const first = (text: string) => linesOf(layoutOf(text))[1]?.text;
    expect(first('# T\n\n> [!NOTE]\n> **Look**\n>\n> text')).toBe('Look text');
    expect(first('# T\n\n> [!NOTE]\n> text')).toBe('Note text');
    expect(first('---\nnote-label: Hinweis\n---\n# T\n\n> [!NOTE]\n> text')).toBe('Hinweis text');
    expect(first(`# T\n\n> [!NOTE]\n> **${'A long label '.repeat(3).trim()}**\n>\n> text`)).toBe(
      'A long label A long label A long label',
    );
  });

  it('show a memo head in two columns, with its tags as a list', () => {
    const layout = layoutOf('# T\n\n<!-- role: memo-head -->\n**To:** You\\\n**From:** Me');
    expect(linesOf(layout).map((line) => line.text)).toEqual(['T', 'To: You', 'From: Me']);
    expect(elementsOf(layout.tags, 'Lbl')).toHaveLength(2);
    const table = layoutOf('# T\n\n<!-- role: memo-head -->\n| | |\n|-|-|\n| To | You |\n| From | Me |');
    expect(linesOf(table).map((line) => line.text)).toEqual(['T', 'To You', 'From Me']);
  });
});

describe('links', () => {
  it('have one area on each line, one element, and words for where they lead', () => {
    const layout = layoutOf(
      `# Title\n\n[${words}](https://example.org) and [here](#title) and [x](https://x.org "Site")`,
    );
    const areas = links(layout);
    const [long] = areas;
    expect(areas.filter((area) => area.element === long?.element).length).toBeGreaterThan(1);
    expect(areas.at(-2)).toMatchObject({
      target: { type: 'destination', name: 'title' },
      description: 'Title',
    });
    expect(areas.at(-1)).toMatchObject({
      target: { type: 'uri', uri: 'https://x.org' },
      description: 'Site',
    });
    expect(elementsOf(layout.tags, 'Link').map(({ id }) => id)).toEqual([
      ...new Set(areas.map((area) => area.element)),
    ]);
  });

  it('are underlined, but for a paragraph that is one link into the document', () => {
    const underlines = (text: string) => boxes(layoutOf(`# T\n\n${text}`), 'rule').length;
    expect(underlines('see [T](#t)')).toBe(1);
    expect(underlines('[T](#t)')).toBe(0);
    expect(underlines('[T](https://t.org)')).toBe(1);
  });

  it('are plain text where the document has no such anchor', () => {
    const { value } = layOut('# T\n\n[x](#nowhere)');
    expect(value ? links(value) : undefined).toEqual([]);
  });

  it('find every anchor: of headings, in paragraphs, in tables, in lists and on their own', () => {
    const layout = layoutOf(
      '# T\n\na <a id="p"></a>\n\n| a |\n|-|\n| <a id="c"></a>b |\n\n- <a id="i"></a>d\n\n<a id="l"></a>\n\n***\n\n<a id="e"></a>',
    );
    expect(layout.destinations.map(({ name }) => name)).toEqual(['c', 'e', 'i', 'l', 'p', 't']);
  });

  it('lead to the row of a table that holds the anchor', () => {
    const rows = Array.from({ length: 80 }, (_, row) => `| <a id="r${row}"></a>row ${row} |`).join('\n');
    const layout = layoutOf(`# T\n\n| a |\n|-|\n${rows}`);
    const found = layout.destinations.find(({ name }) => name === 'r70');
    expect(found?.page).toBe(pageOf(layout, 'row 70'));
    expect(found?.page).toBeGreaterThan(1);
  });

  it('lead from references to notes, in order', () => {
    const layout = layoutOf('# T\n\na[^x] b[^y] c[^x]\n\n[^x]: first\n[^y]: second');
    expect(links(layout).map(({ target, description }) => [target, description])).toEqual([
      [{ type: 'destination', name: 'note 1' }, 'Notes 1'],
      [{ type: 'destination', name: 'note 2' }, 'Notes 2'],
      [{ type: 'destination', name: 'note 1' }, 'Notes 1'],
      [{ type: 'destination', name: 'reference 1' }, 'Back to the text: 1'],
      [{ type: 'destination', name: 'reference 2' }, 'Back to the text: 2'],
    ]);
    expect(layout.destinations.map(({ name }) => name)).toEqual([
      'note 1',
      'note 2',
      'reference 1',
      'reference 2',
      't',
    ]);
    expect(elementsOf(layout.tags, 'Note')).toHaveLength(2);
  });
});

describe('tags and outline', () => {
  it('follow the document', () => {
    const layout = layoutOf('# A\n\n## B\n\n### C\n\n## D');
    expect(layout.outline).toMatchObject([
      { title: 'A', children: [{ title: 'B', children: [{ title: 'C', children: [] }] }, { title: 'D' }] },
    ]);
    expect(layout.tags.children.map((child) => child.type === 'element' && child.role)).toEqual([
      'H1',
      'H2',
      'H3',
      'H2',
    ]);
  });

  it('have no leaf without text, and no text without a leaf', () => {
    const layout = layoutOf('# T\n\n| | |\n|-|-|\n| a | |\n\n-\n\n```\n```\n\n~~x~~ `y`');
    const used = layout.pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.type === 'glyphs' && item.owner.type === 'content' ? [item.owner.id] : [],
      ),
    );
    expect(leavesOf(layout.tags)).toEqual([...new Set(used)]);
  });
});

it('reports a line that is too wide, with its first words and its place', () => {
  const cells = Array.from({ length: 60 }, () => 'unbreakable').join(' | ');
  const { value, diagnostics } = layOut(`# T\n\n| ${cells} |\n|${'-|'.repeat(60)}`);
  expect(value).toBeDefined();
  for (const diagnostic of diagnostics) {
    expect(diagnostic).toMatchObject({ code: 'layout/overfull-line', span: { start: { line: 3 } } });
    expect(diagnostic.message).toMatch(/begins with `\S+`$/);
  }
});

it('gives plain data, and the same twice', () => {
  const text = '---\nkeywords: a, b\ndate: "2026-01-02"\n---\n# T\n\n- a [b](https://c.org)[^1]\n\n[^1]: n';
  const layout = layoutOf(text);
  expect(structuredClone(layout)).toEqual(layout);
  expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
  expect(layoutOf(text)).toEqual(layout);
  expect(layout.metadata).toMatchObject({ title: 'T', keywords: ['a', 'b'], date: '2026-01-02' });
});
