import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseCount, parseDay, parseList } from '../../src/cli/parse-option.ts';

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
