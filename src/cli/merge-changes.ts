import type { FileChange } from '../node/watch-folder.ts';

/** What has come of each file after several things happened to it, sorted by path; one that came and went is left out. */
export function mergeChanges(changes: readonly FileChange[]): readonly FileChange[] {
  const merged = new Map<string, FileChange | undefined>();
  const before = new Map<string, boolean>();
  for (const { path, type } of changes) {
    if (!before.has(path)) before.set(path, type !== 'new');
    merged.set(path, merge(path, { was: before.get(path) === true, is: type !== 'gone' }));
  }
  const found = [...merged.values()].flatMap((change) => change ?? []);
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function merge(path: string, { was, is }: { was: boolean; is: boolean }): FileChange | undefined {
  if (was) return { path, type: is ? 'changed' : 'gone' };
  return is ? { path, type: 'new' } : undefined;
}
