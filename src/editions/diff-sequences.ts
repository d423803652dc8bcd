import { diffArrays } from 'diff';

/** A run of items that both sequences have, or only one of them. */
export interface Run<T> {
  readonly type: 'same' | 'added' | 'removed';
  readonly items: readonly T[];
}

/** So many items are inserted and removed at most: more than that is another text, and looking on would take long. */
const mostEdits = 3_000;

/** The shortest way from one sequence to another; past some length of it all is removed, and all added. */
export function diffSequences<T>(before: readonly T[], after: readonly T[]): readonly Run<T>[] {
  const runs = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!runs) {
    return [
      { type: 'removed', items: before },
      { type: 'added', items: after },
    ];
  }
  return runs.map(({ added, removed, value }) => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    items: value,
  }));
}
