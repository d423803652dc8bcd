import { describe, expect, it } from 'vitest';
import { matches, readCases, wordsOf } from './command-case.ts';

describe('matches', () => {
  it.each([
    ['a\n', 'a\n', true],
    ['a\n', 'a\nb\n', false],
    ['a\n', 'x\na\n', false],
    ['', '', true],
    ['', 'a\n', false],
    ['a\n…\nd\n', 'a\nb\nc\nd\n', true],
    ['a\n…\nd\n', 'a\nd\n', true],
    ['a\n…\nd\n', 'a\nb\n', false],
    ['…\nd\n', 'a\nd\n', true],
    ['a … d\n', 'a b c d\n', true],
    ['a … d\n', 'a\nd\n', false],
    ['a.c [1]\n', 'abc [1]\n', false],
  ])('%j and %j: %s', (expected, actual, result) => expect(matches(expected, actual)).toBe(result));
});

it('reads cases with what stands before them', () => {
  const markdown =
    '# All\n\nExit code: 2\n\n## one\n\n```console\n$ briefwright a "b c"\n```\n\n```stderr\n```\n\n```yaml x/y.yaml\nz: 1\n```\n\n```files out\n```\n';
  expect(readCases(markdown)).toEqual([
    {
      name: 'one',
      start: 'new project',
      files: new Map([['x/y.yaml', 'z: 1\n']]),
      commands: ['a "b c"'],
      exitCode: 2,
      stderr: '',
      after: new Map([['out', '']]),
    },
  ]);
  expect(wordsOf('a "b c" d')).toEqual(['a', 'b c', 'd']);
});
