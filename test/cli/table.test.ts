import { expect, it } from 'vitest';
import { countOf, tableOf } from '../../src/cli/table.ts';

it('sets columns two spaces apart, without space at line ends', () => {
  const rows = [
    ['ID', 'TITLE', 'X'],
    ['a', 'Größe 🙂', 'y'],
    ['bcd', 'z', ''],
  ];
  expect(tableOf(rows)).toBe('ID   TITLE    X\na    Größe 🙂  y\nbcd  z\n');
});

it('leaves out columns without text', () => {
  expect(tableOf([['a', '', 'b']])).toBe('a  b\n');
  expect(tableOf([])).toBe('');
});

it('counts', () => {
  expect([0, 1, 2].map((count) => countOf(count, 'brief'))).toEqual(['0 briefs', '1 brief', '2 briefs']);
});
