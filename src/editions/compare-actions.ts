import { withoutUndefined } from '../spec/without-undefined.ts';
import type { RecommendationState } from './brief-state.ts';
import type { Change } from './change.ts';
import { diffSequences, type Run } from './diff-sequences.ts';
import { rewordings } from './rewordings.ts';

type Action = RecommendationState['actions'][number];

/** What of the one list stands in the place of what of the other; absent where it is in one of them only. */
interface Pair {
  readonly before?: Action;
  readonly after?: Action;
}

/**
 * How the actions of a recommendation changed. They have no ids: those with one text are the same, and where as many go
 * as come at one place, each is taken for the other, worded anew.
 */
export function compareActions(before: readonly Action[], after: readonly Action[]): readonly Change[] {
  return pairActions(before, after).flatMap(compareAction);
}

function compareAction({ before, after }: Pair): readonly Change[] {
  if (before && after) {
    const fields = rewordings(['actor', 'by', 'indicator'], before, after);
    return [
      ...(before.text === after.text
        ? []
        : [{ type: 'action-reworded' as const, before: before.text, after: after.text }]),
      ...fields.map((change) => ({ type: 'action-changed' as const, text: after.text, ...change })),
    ];
  }
  if (after) return [{ type: 'action-added', text: after.text, ...withoutUndefined({ by: after.by }) }];
  if (before) return [{ type: 'action-dropped', text: before.text, ...withoutUndefined({ by: before.by }) }];
  return [];
}

function pairActions(before: readonly Action[], after: readonly Action[]): readonly Pair[] {
  const [olds, news] = [before.values(), after.values()];
  const take = (from: Iterator<Action>, { items }: Run<string>) =>
    items.flatMap(() => from.next().value ?? []);
  const texts = (actions: readonly Action[]) => actions.map(({ text }) => text);
  const pairs: Pair[] = [];
  let removed: readonly Action[] = [];
  for (const run of diffSequences(texts(before), texts(after))) {
    if (run.type === 'removed') removed = take(olds, run);
    else if (run.type === 'added') {
      pairs.push(...match(removed, take(news, run)));
      removed = [];
    } else {
      pairs.push(...match(removed, []), ...match(take(olds, run), take(news, run)));
      removed = [];
    }
  }
  return [...pairs, ...match(removed, [])];
}

function match(before: readonly Action[], after: readonly Action[]): readonly Pair[] {
  if (before.length === after.length) {
    return before.map((one, index) => ({ before: one, ...withoutUndefined({ after: after[index] }) }));
  }
  return [...before.map((one) => ({ before: one })), ...after.map((one) => ({ after: one }))];
}
