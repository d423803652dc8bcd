import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableColumns, widthOfWords } from '../../src/layout/table-columns.ts';

/** Cells as [longest word, all on one line]. */
type Cells = readonly (readonly [number, number])[];

function columnsOf(rows: readonly Cells[], width: number): readonly number[] {
  return tableColumns(
    rows.map((row) => row.map(([min, max]) => ({ min, max }))),
    width,
  );
}

it.each<[string, readonly Cells[], number, readonly number[]]>([
  [
    'cells that fit get what they need, and share the rest',
    [
      [
        [10, 50],
        [10, 30],
      ],
    ],
    100,
    [60, 40],
  ],
  [
    'a short column is not squeezed by a long one',
    [
      [
        [10, 40],
        [10, 900],
      ],
    ],
    100,
    [40, 60],
  ],
  [
    'no column gets less than its longest word',
    [
      [
        [70, 400],
        [10, 900],
      ],
    ],
    100,
    [70, 30],
  ],
  [
    'of two long columns the one with more text in a row gets more',
    [
      [
        [10, 400],
        [10, 1600],
      ],
    ],
    400,
    [100, 300],
  ],
  [
    'columns with the same text are alike',
    [
      [
        [10, 500],
        [10, 500],
        [10, 500],
      ],
    ],
    300,
    [100, 100, 100],
  ],
  [
    'empty columns share',
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
    100,
    [50, 50],
  ],
  [
    'an address is broken, and short words beside it are not',
    [
      [
        [500, 500],
        [30, 30],
        [30, 30],
      ],
    ],
    100,
    [40, 30, 30],
  ],
  ['a single column takes all', [[[10, 900]]], 100, [100]],
])('%s', (_, rows, width, expected) => {
  const columns = columnsOf(rows, width);
  expect(columns).toHaveLength(expected.length);
  // Room is given away in steps of a hundredth.
  for (const [index, column] of columns.entries()) {
    expect(Math.abs(column - (expected[index] ?? 0))).toBeLessThan(width * 0.07);
  }
});

it('gives room to the column whose cells make the rows tall', () => {
  const [often = 0, seldom = 0] = columnsOf(
    [
      ...Array.from(
        { length: 20 },
        (): Cells => [
          [20, 800],
          [20, 100],
        ],
      ),
      [
        [20, 100],
        [20, 800],
      ],
    ],
    300,
  );
  expect(often).toBeGreaterThan(2 * seldom);
});

describe('of any table', () => {
  const cell = fc
    .tuple(fc.nat(400), fc.nat(1000))
    .map(([min, more]): readonly [number, number] => [min, min + more]);
  const rows = fc
    .integer({ min: 1, max: 8 })
    .chain((count) =>
      fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 12 }),
    );

  it('the columns fill the width, and none is narrower than nothing', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 50, max: 600 }), (cells, width) => {
        const columns = columnsOf(cells, width);
        expect(columns.reduce((sum, column) => sum + column, 0)).toBeCloseTo(width, 3);
        for (const column of columns) expect(column).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('all words stay whole where there is room for them', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const least =
          cells[0]?.map((_, index) => Math.max(...cells.map((row) => row[index]?.[0] ?? 0))) ?? [];
        const width = least.reduce((sum, min) => sum + min, 1);
        for (const [index, column] of columnsOf(cells, width).entries()) {
          expect(column).toBeGreaterThan((least[index] ?? 0) - 0.001);
        }
      }),
    );
  });
});

it('counts an overlong word only in part', () => {
  const row = [
    { min: 900, max: 900 },
    { min: 20, max: 60 },
  ];
  expect(widthOfWords([row], 200)).toBe(80);
});
