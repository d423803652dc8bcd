import { describe, expect, it } from 'vitest';
import { mergeChanges } from '../../src/cli/merge-changes.ts';
import type { FileChange } from '../../src/node/watch-folder.ts';

type Type = FileChange['type'];

describe('mergeChanges', () => {
  it.each<[readonly Type[], Type | undefined]>([
    [['changed', 'changed'], 'changed'],
    [['gone', 'new'], 'changed'],
    [['new', 'changed'], 'new'],
    [['changed', 'gone'], 'gone'],
    [['new', 'gone'], undefined],
    [['new', 'gone', 'new'], 'new'],
    [['gone', 'new', 'gone'], 'gone'],
  ])('makes of %j: %s', (types, type) => {
    const changes = types.map((one) => ({ path: 'a', type: one }));
    expect(mergeChanges(changes)).toEqual(type === undefined ? [] : [{ path: 'a', type }]);
  });

  it('keeps files apart, and sorts them', () => {
    const [b, a] = [
      { path: 'b', type: 'new' },
      { path: 'a', type: 'gone' },
    ] as const;
    expect(mergeChanges([b, a])).toEqual([a, b]);
  });
});
