import { diffSequences } from '../editions/diff-sequences.ts';

/** Lines that one of two texts has and the other has not. */
export interface ChangedLines {
  /** The first of them, in order. */
  readonly lines: readonly { readonly type: 'removed' | 'added'; readonly text: string }[];
  /** How many more there are. */
  readonly more: number;
}

/** More lines would hide what was changed. */
const mostLines = 8;

/** The lines in which two texts differ; `undefined` where none but empty ones do. */
export function changedLines(before: string, after: string): ChangedLines | undefined {
  const runs = diffSequences(before.split('\n'), after.split('\n'));
  const all = runs.flatMap(({ type, items }) =>
    type === 'same' ? [] : items.filter((text) => text.trim() !== '').map((text) => ({ type, text })),
  );
  if (all.length === 0) return undefined;
  return { lines: all.slice(0, mostLines), more: Math.max(0, all.length - mostLines) };
}
