import { describe, expect, it } from 'vitest';
import { timeOf } from '../../src/document/chart-date.ts';
import { readChartNumber } from '../../src/document/chart-number.ts';
import type { Block, Chart } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';

const parse = (body: string) => parseMarkdown({ file: 'brief.md', text: `# T\n\n${body}\n` });

function blocksOf(body: string): readonly Block[] {
  const { value, diagnostics } = parse(body);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value.children.slice(1);
}

function problems(body: string): readonly string[] {
  return parse(body).diagnostics.map(({ code, message, help, span }) =>
    [`${span?.start.line}:${span?.start.column}`, code, message, help].filter(Boolean).join(' | '),
  );
}

function chartOf(...lines: readonly string[]): Chart['data'] {
  const [block] = blocksOf(lines.join('\n'));
  if (block?.type !== 'chart') throw new Error(`it is a ${block?.type}`);
  return block.data;
}

const text = (value: string) => [{ type: 'text', value }];

describe('figures', () => {
  it('are images alone in a paragraph, with the title as caption', () => {
    expect(blocksOf('![A *map*](./img/my%20map.png "The title")')).toMatchObject([
      { type: 'figure', url: 'img/my map.png', alt: 'A map', caption: text('The title') },
    ]);
  });

  it('take a paragraph with the role as caption', () => {
    const [block, ...rest] = blocksOf('![A](a.svg)\n\n<!-- role: caption -->\nSee **this**.\n\nText.');
    expect(block).toMatchObject({
      type: 'figure',
      caption: [...text('See '), { type: 'strong' }, ...text('.')],
    });
    expect(rest).toHaveLength(1);
  });

  it('stand in lists, boxes and quotes too', () => {
    const [list, callout] = blocksOf('- ![A](a.png)\n\n> [!NOTE]\n> Text.\n>\n> ![B](b.png)');
    expect(list).toMatchObject({ children: [{ children: [{ type: 'figure', url: 'a.png' }] }] });
    expect(callout).toMatchObject({ children: [{ type: 'paragraph' }, { type: 'figure', url: 'b.png' }] });
  });

  it.each(['![](a.png)', '![  ](a.png "Title")'])('need alternative text: %s', (source) => {
    expect(problems(source)[0]).toMatch(/^3:1 \| document\/missing-alt/);
  });

  it.each([
    '../a.png',
    'img/../../a.png',
    '/a.png',
    '%2e%2e/a.png',
    'https://example.org/a.png',
    '//example.org/a.png',
    'data:image/png;base64,AAAA',
    'file:///a.png',
    'C:/a.png',
    'a%5cb.png',
    'a.png?b',
    'a%00.png',
    'img//a.png',
    'img/',
  ])('lie in the project, unlike %s', (path) => {
    expect(problems(`![A](${path})`)[0]).toMatch(/^3:1 \| document\/unsafe-image/);
  });

  it('are told from images inside text', () => {
    expect(problems('See ![A](a.png) here.')).toEqual([
      '3:5 | document/unsupported | an image inside text is shown as its alternative text | put it into a paragraph of its own to show it as a figure',
    ]);
  });

  it.each([
    ['Text.\n\n<!-- role: caption -->\nCaption.', 1],
    ['![A](a.png "One")\n\n<!-- role: caption -->\nTwo.', 1],
    ['| a |\n| - |\n| b |\n\n<!-- role: caption -->\nCaption.', 0],
  ])('alone have captions: %j', (body, count) => {
    expect(problems(body)).toHaveLength(count);
  });
});

describe('chart comments', () => {
  const table = '| a | b |\n| - | - |\n| c | 1 |';

  it.each([
    [
      `<!-- chart: bar -->\n${table}`,
      '3:1 | document/unknown-chart | `bar` is no kind of chart | did you mean `bars`?',
    ],
    [
      `<!-- chart: bars; units: % -->\n${table}`,
      '3:1 | document/unknown-chart | `units` is no option of `bars` | did you mean `unit`?',
    ],
    [
      `<!-- chart: timeline; unit: % -->\n| a | b |\n| - | - |\n| 2026 | 1 |`,
      '3:1 | document/unknown-chart | `unit` is no option of `timeline` | there are none',
    ],
    [
      '<!-- chart: bars -->\nText.',
      '3:1 | document/invalid-chart | no table follows the comment for `bars` | write the table right below the comment',
    ],
    [
      '<!-- chart: bars -->',
      '3:1 | document/invalid-chart | no table follows the comment for `bars` | write the table right below the comment',
    ],
    [
      '<!-- chart: bars -->\n| a | b |\n| - | - |',
      '3:1 | document/invalid-chart | the table of a chart has no rows',
    ],
    [
      '<!-- chart: bars -->\n| a |\n| - |\n| c |',
      '3:1 | document/invalid-chart | `bars` are drawn of two columns: names and numbers',
    ],
    [
      '<!-- chart: bars -->\n| a | b |\n| - | - |\n| c | 1[^1] |\n\n[^1]: Note.',
      '6:8 | document/invalid-chart | a chart has no footnotes',
    ],
    [
      '<!-- chart: bars -->\n| a | b |\n| - | - |\n| [c](https://example.org) | 1 |',
      '6:4 | document/unsupported | a link in a chart is shown as its text',
    ],
    [
      '<!-- chart: bars -->\n| a | b |\n| - | - |\n| c | about 5 |',
      '6:7 | document/invalid-chart | `about 5` is no number | write numbers as `1,234.5` or `45 %`',
    ],
    [
      '<!-- chart: bars -->\n| a | b |\n| - | - |\n| c | 5 % |\n| d | 5 kg |',
      '7:7 | document/invalid-chart | the numbers of a chart have different units',
    ],
    [
      '<!-- chart: stacked-bars -->\n| a | b | c |\n| - | - | - |\n| c | 5 | -5 |',
      '6:11 | document/invalid-chart | a number below 0 cannot be stacked | draw `bars`',
    ],
    [
      '<!-- chart: timeline -->\n| a | b |\n| - | - |\n| soon | x |',
      '6:3 | document/invalid-chart | `soon` is no date or period | write `2026`, `2026-06`, `2026 Q3`, `2026-2028` or `by 2027`',
    ],
    [
      '<!-- chart: matrix; levels: low, high -->\n| a | b |\n| - | - |\n| c | hihg |',
      '6:7 | document/invalid-chart | `hihg` is none of the levels | did you mean `high`?',
    ],
  ])('are checked: %j', (body, problem) => {
    expect(problems(body)).toContain(problem);
  });
});

describe('chart data', () => {
  it('of bars have numbers and the texts that show them', () => {
    expect(
      chartOf(
        '<!-- chart: bars; unit: % -->',
        '| Source | Share |',
        '| - | - |',
        '| A | 1,234.5 |',
        '| B | -3 % |',
      ),
    ).toEqual({
      kind: 'bars',
      series: ['Share'],
      rows: [
        { label: 'A', values: [{ number: 1234.5, text: '1,234.5\u00a0%' }] },
        { label: 'B', values: [{ number: -3, text: '−3\u00a0%' }] },
      ],
    });
  });

  it('of timelines stand in order of time', () => {
    expect(
      chartOf(
        '<!-- chart: timeline -->',
        '| a | b | c |',
        '| - | - | - |',
        '| by 2027 | x | |',
        '| 2027 Q3 | y | Z |',
        '| 2026-06 | w | |',
      ),
    ).toEqual({
      kind: 'timeline',
      events: [
        { date: '2026-06', text: 'w' },
        { date: '2027 Q3', text: 'y', actor: 'Z' },
        { date: 'by 2027', text: 'x' },
      ],
    });
  });

  it('of matrices have levels, words and gaps', () => {
    expect(
      chartOf(
        '<!-- chart: matrix; levels: low, medium, high -->',
        '| a | b | c | d |',
        '| - | - | - | - |',
        '| x | ● High | medium | – |',
      ),
    ).toMatchObject({
      columns: ['b', 'c', 'd'],
      rows: [{ label: 'x', cells: [{ text: 'High', level: 1 }, { text: 'medium', level: 0.5 }, undefined] }],
    });
    expect(
      chartOf('<!-- chart: matrix -->', '| a | b | c |', '| - | - | - |', '| x | ✓ | fund |'),
    ).toMatchObject({
      rows: [
        {
          cells: [
            { text: '', level: 1 },
            { text: 'fund', level: 1 },
          ],
        },
      ],
    });
  });
});

describe('numbers', () => {
  it.each([
    ['7', 7, ''],
    ['1,234,567', 1_234_567, ''],
    ['1 234.5', 1234.5, ''],
    ['0.5 %', 0.5, '%'],
    ['45%', 45, '%'],
    ['-3', -3, ''],
    ['−3', -3, ''],
    ['+3 kg', 3, 'kg'],
  ])('%s', (source, number, unit) => {
    expect(readChartNumber(source, { decimal: 'point' })).toEqual({ number, unit });
  });

  it.each([
    '',
    'x',
    '1,23',
    '12,34',
    '1.2.3',
    '1,234,56',
    '1e5',
    '€ 5',
    '5-6',
    '.5',
    '1.',
    'Infinity',
    '0x10',
    '1'.repeat(30),
  ])('not %j', (source) => {
    expect(readChartNumber(source, { decimal: 'point' })).toBeUndefined();
  });

  it('with a comma before the decimals', () => {
    expect(readChartNumber('1.234,5 %', { decimal: 'comma' })).toEqual({ number: 1234.5, unit: '%' });
    expect(readChartNumber('1 234,5', { decimal: 'comma' })).toEqual({ number: 1234.5, unit: '' });
    expect(readChartNumber('1,234.5', { decimal: 'comma' })).toBeUndefined();
  });
});

describe('dates', () => {
  it.each([
    ['2026', 20260101],
    ['2026-06', 20260601],
    ['2026-06-15', 20260615],
    ['2026 Q3', 20260701],
    ['2026-2028', 20260101],
    ['2026–2028', 20260101],
    ['by 2027', 20271231],
    ['by 2027 Q1', 20270331],
    ['d’ici 2027', 20271231],
  ])('%s', (source, time) => {
    expect(timeOf(source)).toBe(time);
  });

  it.each(['', 'soon', '26', '2026-13', '2026-06-32', '2026 Q5', '2028-2026', '2026 or 2027', '20260'])(
    'not %j',
    (source) => {
      expect(timeOf(source)).toBeUndefined();
    },
  );
});
