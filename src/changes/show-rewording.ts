import type { Reworded } from '../editions/change.ts';
import { type Part, text } from './outline.ts';
import { wordDiff } from './word-diff.ts';

/** Of what did not change, so many characters stand beside a change, to the next space. */
const context = 60;

/** A text in its old and its new wording, word by word; long stretches that are the same are cut short. */
export function showRewording({ before, after }: Pick<Reworded, 'before' | 'after'>): readonly Part[] {
  if (before === undefined) return [{ type: 'added', text: oneLine(after ?? '') }];
  if (after === undefined) return [{ type: 'removed', text: oneLine(before) }];
  const words = wordDiff(oneLine(before), oneLine(after));
  return words.map(({ type, text: value }, index) =>
    type === 'same'
      ? text(shorten(value, { isFirst: index === 0, isLast: index === words.length - 1 }))
      : { type, text: value },
  );
}

/** A value that is one word or a few. */
export function showValues({ before, after }: Pick<Reworded, 'before' | 'after'>): readonly Part[] {
  return [
    ...(before === undefined ? [] : [{ type: 'removed' as const, text: before }]),
    ...(before === undefined || after === undefined ? [] : [text(' ')]),
    ...(after === undefined ? [] : [{ type: 'added' as const, text: after }]),
  ];
}

function shorten(
  value: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
) {
  const head = isFirst ? '' : (value.slice(0, context).match(/^.*\s/s)?.[0] ?? '');
  const tail = isLast ? '' : (value.slice(-context).match(/\s.*$/s)?.[0] ?? '');
  if (value.length <= 2 * context || head.length + tail.length + 1 >= value.length) return value;
  return `${head}…${tail}`;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
