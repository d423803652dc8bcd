import type { BriefComparison, ProjectChanges } from './project-changes.ts';
import { wordDiff } from './word-diff.ts';

export interface Since {
  /** As the user named it. */
  readonly name: string;
  /** Whole hash of the commit; absent for a folder. */
  readonly commit?: string;
}

/** The changes as data: what `diff --format json` promises. Every text that was worded anew has its `words` too. */
export function changesData({ asOf, briefs }: ProjectChanges, since: Since): object {
  return { since, asOf, briefs: briefs.map(withWords) };
}

function withWords(brief: BriefComparison): object {
  if (brief.type !== 'changed') return brief;
  return {
    ...brief,
    frame: brief.frame.map(addWords),
    changed: brief.changed.map((one) => ({ ...one, changes: one.changes.map(addWords) })),
    evidence: brief.evidence.map((one) => ({ ...one, changes: one.changes.map(addWords) })),
    others: { ...brief.others, reworded: brief.others.reworded.map(addWords) },
  };
}

const values: ReadonlySet<string> = new Set(['moved', 'length', 'rated', 'evidence', 'sources']);

function addWords(change: {
  readonly type?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}): object {
  const { type = '', before, after } = change;
  if (values.has(type) || typeof before !== 'string' || typeof after !== 'string') return change;
  return { ...change, words: wordDiff(before, after) };
}
