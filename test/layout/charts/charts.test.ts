import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, mostShades, shadesOf } from '../../../src/layout/charts/shades.ts';
import type { Box, Layout, PageItem, PathItem } from '../../../src/layout/layout.ts';
import { elementsOf, isContent, layOut, layoutOf, leavesOf, linesOf } from '../../support/lay-out.ts';

const layChart = (comment: string, ...rows: readonly string[]) =>
  layoutOf(`# T\n\n<!-- chart: ${comment} -->\n${rows.join('\n')}\n`);

/** What belongs to the figure of a layout. */
function figureOf(layout: Layout) {
  const [figure] = elementsOf(layout.tags, 'Figure');
  if (!figure) throw new Error('there is no figure');
  const leaves = leavesOf(figure);
  const items = layout.pages
    .flatMap((page) => page.items)
    .filter((item) => {
      return item.type !== 'link' && item.owner.type === 'content' && leaves.includes(item.owner.id);
    });
  return { alt: figure.alt ?? '', items };
}

const boxesOf = (items: readonly PageItem[]) => items.filter((item): item is Box => item.type === 'box');
const pathsOf = (items: readonly PageItem[]) =>
  items.filter((item): item is PathItem => item.type === 'path');

/** The labels, each with where it begins. */
function labelsOf(items: readonly PageItem[]) {
  const labels: { text: string; x: number; y: number }[] = [];
  for (const { x, y, texts } of items.filter(isContent)) {
    const last = labels.at(-1);
    if (last && last.y === y && !last.text.endsWith(' ')) last.text += texts.join('');
    else labels.push({ text: texts.join(''), x, y });
  }
  return labels;
}

const bars = ['| Source | Share |', '| --- | ---: |', '| Public | 40 |', '| Private | 10 |', '| Own | -20 |'];
const stacked = [
  '| Sector | Grants | Loans |',
  '| - | - | - |',
  '| Public | 30 | 10 |',
  '| Private | 5 | 15 |',
];

describe('bars', () => {
  const { items, alt } = figureOf(layChart('bars; unit: %', ...bars));
  const [first, second, third, axis] = boxesOf(items);

  it('begin at one line and are as long as their numbers', () => {
    expect(first?.x).toBeCloseTo(second?.x ?? 0, 6);
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(first?.x ?? 0, 6);
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(4, 6);
    expect((first?.width ?? 0) / (third?.width ?? 1)).toBeCloseTo(2, 6);
    expect((axis?.x ?? 0) + (axis?.width ?? 0) / 2).toBeCloseTo(first?.x ?? 0, 6);
  });

  it('have their values beyond their ends, with the unit', () => {
    const labels = labelsOf(items);
    expect(labels.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Public ',
      '40 % ',
      'Private ',
      '10 % ',
      'Own ',
      '−20 % ',
    ]);
    expect(labels[1]?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
    expect(labels[5]?.x).toBeLessThan(third?.x ?? 0);
  });

  it('say all their numbers in words', () => {
    expect(alt.replaceAll('\u00a0', ' ')).toBe('Bar chart. Share: Public 40 %, Private 10 %, Own −20 %.');
  });

  it('take the name of the chart from the front matter', () => {
    const layout = layoutOf(`---\nbars-label: Balken\n---\n# T\n\n<!-- chart: bars -->\n${bars.join('\n')}`);
    expect(figureOf(layout).alt).toMatch(/^Balken\. Share:/);
  });

  it('keep to their column, and in proportion, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 12 }),
        (numbers) => {
          const rows = numbers.map((number, index) => `| Row ${index} | ${number} |`);
          const layout = layChart('bars', '| a | b |', '| - | - |', ...rows);
          const found = figureOf(layout);
          const drawn = boxesOf(found.items).slice(0, -1);
          const unit = Math.max(...drawn.map(({ width }) => width)) / Math.max(...numbers.map(Math.abs), 1);
          const right = layout.paper.width;
          return (
            drawn.length === numbers.length &&
            drawn.every(
              ({ width }, index) => Math.abs(width - Math.abs(numbers[index] ?? 0) * unit) < 0.001,
            ) &&
            drawn.every(({ x, width }) => x > 0 && x + width < right) &&
            numbers.every((number) => found.alt.includes(String(Math.abs(number))))
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('stacked bars', () => {
  const { items, alt } = figureOf(layChart('stacked-bars', ...stacked));

  it('put segments beside each other, as wide as their numbers, with a gap', () => {
    const edges = boxesOf(items)
      .filter(({ colour }) => colour === boxesOf(items)[0]?.colour)
      .slice(2);
    const [grants, loans] = edges;
    const unit = ((grants?.width ?? 0) + 1) / 30;
    expect(loans?.x).toBeCloseTo((grants?.x ?? 0) + 30 * unit, 6);
    expect(loans?.width).toBeCloseTo(10 * unit - 1, 6);
    expect(edges).toHaveLength(4);
  });

  it('have a legend in the order of the segments, and name every number in words', () => {
    expect(
      labelsOf(items)
        .slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(['Grants ', 'Loans ']);
    expect(alt).toBe('Stacked bar chart. Public: Grants 30, Loans 10. Private: Grants 5, Loans 15.');
  });

  it('fall back to the table where there are more series than can be told apart', () => {
    const columns = 'abcdefg'.split('');
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const body = [row(columns), row(columns.map(() => '-')), row(['x', '1', '2', '3', '4', '5', '6'])].join(
      '\n',
    );
    const { value, diagnostics } = layOut(`# T\n\n<!-- chart: stacked-bars -->\n${body}\n`);
    expect(diagnostics).toMatchObject([
      {
        code: 'layout/chart-as-table',
        message: 'the chart `stacked-bars` is shown as its table: it has 6 series, and 5 can be told apart',
        span: { start: { line: 4 } },
      },
    ]);
    expect(value && elementsOf(value.tags, 'Figure')).toEqual([]);
    expect(value && elementsOf(value.tags, 'TD').length + elementsOf(value.tags, 'TH').length).toBe(14);
  });
});

describe('shades', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);

  it('differ from their neighbours by 3 : 1 in greyscale, whatever the colour', () => {
    fc.assert(
      fc.property(colour, fc.integer({ min: 2, max: mostShades }), (accent, count) => {
        const shades = shadesOf(accent, count);
        return (
          shades.length === count &&
          new Set(shades).size === count &&
          shades.slice(1).every((shade, index) => contrast(shade, shades[index] ?? '') >= 3 - 0.1)
        );
      }),
    );
  });

  it('carry text with a contrast of 4.5 : 1', () => {
    fc.assert(fc.property(colour, (shade) => contrast(shade, inkOn(shade)) >= 4.5));
  });
});

describe('a timeline', () => {
  const rows = [
    '| When | What | Who |',
    '| - | - | - |',
    '| 2027 | Second. | B |',
    `| 2026 | ${'First things '.repeat(20)} | |`,
  ];
  const { items, alt } = figureOf(layChart('timeline', ...rows));

  it('sets events in order of time, on one line of markers', () => {
    const dates = labelsOf(items).filter(({ text }) => /^20/.test(text));
    expect(dates.map(({ text }) => text)).toEqual(['2026 ', '2027 ']);
    const [first, second] = pathsOf(items);
    expect(first?.x).toBe(second?.x);
    expect(first?.y).toBeLessThan(second?.y ?? 0);
    const [line] = boxesOf(items);
    expect((line?.x ?? 0) + (line?.width ?? 0) / 2).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0) / 2, 6);
  });

  it('breaks long texts into lines', () => {
    expect(
      labelsOf(items).filter(({ text }) => text.startsWith('First') || text.startsWith('things')).length,
    ).toBeGreaterThan(1);
  });

  it('says all of it in words', () => {
    expect(alt).toMatch(/^Timeline\. 2026: First things .* 2027: Second \(B\)\.$/);
  });
});

describe('a matrix', () => {
  const rows = [
    '| Measure | Ministries | Firms |',
    '| - | - | - |',
    '| Publish | high | low |',
    '| Fund | medium | |',
  ];
  const { items, alt } = figureOf(layChart('matrix; levels: low, medium, high', ...rows));

  it('has a symbol beside each word, which reads without colour', () => {
    const paths = pathsOf(items);
    // A full disc, an empty ring, and a half disc in a ring.
    expect(paths.map(({ fill, stroke }) => [fill !== undefined, stroke !== undefined])).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ]);
    const words = labelsOf(items).filter(({ text }) => /^(?:high|low|medium) $/.test(text));
    expect(words).toHaveLength(3);
    expect(words[0]?.x).toBeGreaterThan((paths[0]?.x ?? 0) + (paths[0]?.width ?? 0));
  });

  it('says all of it in words, gaps left out', () => {
    expect(alt).toBe('Matrix. Publish: Ministries high, Firms low. Fund: Ministries medium.');
  });
});

describe('a chart', () => {
  it('that is taller than a page is shown as its table, with its caption', () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| Row ${index} | ${index} |`);
    const body = [
      '<!-- chart: bars -->',
      '| a | b |',
      '| - | - |',
      ...rows,
      '',
      '<!-- role: caption -->',
      'Below.',
    ];
    const { value, diagnostics } = layOut(`# T\n\n${body.join('\n')}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/chart-as-table']);
    expect(value && elementsOf(value.tags, 'TR')).toHaveLength(91);
    expect(value && linesOf(value).at(-1)?.text).toBe('Below.');
  });

  it('stands on one page with its caption', () => {
    const filler = Array.from({ length: 60 }, (_, count) => {
      const text = `# T\n\n${'Line.\n\n'.repeat(count)}<!-- chart: bars -->\n${bars.join('\n')}\n\n<!-- role: caption -->\nBelow.`;
      const layout = layoutOf(text);
      const leaves = ['Figure', 'Caption'].map((role) => elementsOf(layout.tags, role).flatMap(leavesOf));
      const pages = leaves.map((ids) =>
        layout.pages.filter(({ items }) =>
          items.some(
            (item) => item.type !== 'link' && item.owner.type === 'content' && ids.includes(item.owner.id),
          ),
        ),
      );
      return pages.map((found) => found.map(({ number }) => number).join());
    });
    expect(filler.filter(([chart, caption]) => chart !== caption || chart?.includes(','))).toEqual([]);
  });

  it('keeps the places that links lead to', () => {
    const rows = ['| a | b |', '| - | - |', '| <a id="here"></a>x | 1 |'];
    const layout = layoutOf(`# T\n\n[go](#here)\n\n<!-- chart: bars -->\n${rows.join('\n')}\n`);
    expect(layout.destinations.map(({ name }) => name)).toContain('here');
  });

  it('survives words that are longer than its column', () => {
    const long = 'x'.repeat(300);
    for (const comment of ['bars', 'matrix']) {
      const { value } = layOut(`# T\n\n<!-- chart: ${comment} -->\n| a | b |\n| - | - |\n| ${long} | 1 |\n`);
      expect(value && elementsOf(value.tags, 'Table')).toHaveLength(1);
    }
  });
});
