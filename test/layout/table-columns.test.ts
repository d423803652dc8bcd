import { expect, it } from 'vitest';
import { tableColumns } from '../../src/layout/table-columns.ts';

it.each([
  [
    'cells that fit get what they need, and share the rest',
    [
      [10, 50],
      [10, 30],
    ],
    100,
    [60, 40],
  ],
  [
    'words that do not fit share by length',
    [
      [150, 200],
      [50, 80],
    ],
    100,
    [75, 25],
  ],
  [
    'a short column is not squeezed by a long one',
    [
      [10, 40],
      [10, 900],
    ],
    100,
    [40, 60],
  ],
  [
    'no column gets less than its longest word',
    [
      [70, 400],
      [10, 900],
    ],
    100,
    [70, 30],
  ],
  [
    'of two long columns the longer gets more',
    [
      [10, 400],
      [10, 1600],
    ],
    300,
    [100, 200],
  ],
  [
    'empty columns share',
    [
      [0, 0],
      [0, 0],
    ],
    100,
    [50, 50],
  ],
])('%s', (_, demands, width, expected) => {
  const columns = tableColumns(
    demands.map(([min = 0, max = 0]) => ({ min, max })),
    width,
  );
  for (const [index, column] of columns.entries()) expect(column).toBeCloseTo(expected[index] ?? 0, 5);
});
