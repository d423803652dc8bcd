import { describe, expect, it } from 'vitest';
import { compareData } from '../../src/build/compare-data.ts';
import { compareLines } from '../../src/build/compare-lines.ts';

describe('compareData', () => {
  it.each<[string, unknown, unknown, unknown]>([
    ['nothing', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['a text', { a: 'x' }, { a: 'y' }, [{ pointer: '/a', file: 'x', project: 'y', repeats: 0 }]],
    ['what only the file has', { a: 'x' }, {}, [{ pointer: '/a', file: 'x', repeats: 0 }]],
    [
      'what only the project has',
      {},
      { 'a/b~': [] },
      [{ pointer: '/a~1b~0', project: 'an empty list', repeats: 0 }],
    ],
    [
      'a value of another kind',
      { a: '1' },
      { a: 1 },
      [{ pointer: '/a', file: '1', project: '1', repeats: 0 }],
    ],
    [
      'plain lists by place',
      [1, 2],
      [1, 3, 4],
      [
        { pointer: '/1', file: '2', project: '3', repeats: 0 },
        { pointer: '/2', project: '4', repeats: 0 },
      ],
    ],
    [
      'a record that is gone, by its title',
      [{ id: 'a' }, { id: 'b', title: 'B' }, { id: 'c' }],
      [{ id: 'a' }, { id: 'c' }],
      [{ pointer: '/1', record: 'b', file: 'B', repeats: 0 }],
    ],
    [
      'the order of records',
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 'b' }, { id: 'a' }],
      [{ pointer: '', file: 'a, b', project: 'b, a', repeats: 0 }],
    ],
    [
      'a change inside a record',
      [{ id: 'a', list: [{ text: 'x' }] }],
      [{ id: 'a', list: [{ text: 'y' }] }],
      [{ pointer: '/0/list/0/text', record: 'a', file: 'x', project: 'y', repeats: 0 }],
    ],
    [
      'the same change in many places once',
      { a: 'x', b: 'x', c: 'x' },
      { a: 'y', b: 'y', c: 'z' },
      [
        { pointer: '/a', file: 'x', project: 'y', repeats: 1 },
        { pointer: '/c', file: 'x', project: 'z', repeats: 0 },
      ],
    ],
    [
      'keys of the prototype as any other',
      JSON.parse('{"__proto__": 1}'),
      {},
      [{ pointer: '/__proto__', file: '1', repeats: 0 }],
    ],
  ])('finds %s', (_name, file, project, expected) => {
    expect(compareData(file, project)).toEqual(expected);
  });

  it('goes no deeper than both sides do', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(compareData({ a: deep }, { a: 'x' })).toEqual([
      { pointer: '/a', file: 'a list of 1', project: 'x', repeats: 0 },
    ]);
  });
});

describe('compareLines', () => {
  it.each([
    ['a\nb', 'a\nb', undefined],
    ['a\nb\nc', 'a\nB\nc', { line: 2, file: ['b'], project: ['B'] }],
    ['a\nc', 'a\nb\nc', { line: 2, file: [], project: ['b'] }],
    ['a\na\na', 'a\na', { line: 3, file: ['a'], project: [] }],
    ['', 'a', { line: 1, file: [''], project: ['a'] }],
  ])('of %j and %j', (file, project, expected) => {
    expect(compareLines(file, project)).toEqual(expected);
  });
});
