import { diffSequences, type Run } from '../editions/diff-sequences.ts';

/** A stretch of a text that was kept, removed or added. */
export interface Words {
  readonly type: Run<string>['type'];
  readonly text: string;
}

/** A word, a Chinese character (whose words have no spaces between them), a stretch of spaces, or any other character. */
const tokens = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** How one text became another, word by word. Where only a space stands between two changes, they are one. */
export function wordDiff(before: string, after: string): readonly Words[] {
  const runs = diffSequences(before.match(tokens) ?? [], after.match(tokens) ?? []);
  const words: Words[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') words.push({ type: 'removed', text: removed });
    if (added !== '') words.push({ type: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { type, items }] of runs.entries()) {
    const text = items.join('');
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else if (text.trim() === '' && removed !== '' && added !== '' && index + 1 < runs.length) {
      removed += text;
      added += text;
    } else {
      flush();
      words.push({ type: 'same', text });
    }
  }
  flush();
  return words;
}
