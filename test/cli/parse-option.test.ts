import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseCount, parseDay, parseList, parseShard, parseShardCount } from '../../src/cli/parse-option.ts';

describe('parseDay', () => {
  it.each(['2026-11-23', '2024-02-29', '1970-01-01'])('takes %s', (day) => expect(parseDay(day)).toBe(day));

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '23.11.2026', '2026-11-23T00:00', 'today', ''])(
    'refuses %j',
    (day) => expect(() => parseDay(day)).toThrow(InvalidArgumentError),
  );
});

it('reads counts and lists', () => {
  expect(parseCount('0')).toBe(0);
  expect(parseCount('12')).toBe(12);
  for (const wrong of ['-1', '1.5', '1e3', '', 'many', '9'.repeat(30)]) {
    expect(() => parseCount(wrong)).toThrow(InvalidArgumentError);
  }
  expect(parseList('md, pdf')).toEqual(['md', 'pdf']);
});

describe('parseShard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['4/12', { index: 4, count: 12 }],
  ])('takes %s', (text, shard) => expect(parseShard(text)).toEqual(shard));

  it.each([
    '0/1',
    '2/1',
    '1/0',
    '01/2',
    '1/02',
    '1',
    '1/',
    '/2',
    '1/2/3',
    ' 1/2',
    '-1/2',
    '1.5/2',
    '1/99999',
  ])('refuses %j', (text) => expect(() => parseShard(text)).toThrow(InvalidArgumentError));
});

it('reads the number of jobs of a matrix', () => {
  expect([parseShardCount('1'), parseShardCount('256')]).toEqual([1, 256]);
  for (const wrong of ['0', '257', '', '1e2']) {
    expect(() => parseShardCount(wrong)).toThrow(InvalidArgumentError);
  }
});
