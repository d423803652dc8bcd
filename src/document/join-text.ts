import type { Inline } from './document.ts';

/** Merges neighbouring texts; where both have a space at the seam, one is kept. */
export function joinText(inlines: readonly Inline[]): readonly Inline[] {
  if (inlines.length < 2) return withoutEmptyText(inlines);
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      const value = last.value.endsWith(' ') ? inline.value.replace(/^ /, '') : inline.value;
      joined[joined.length - 1] = { type: 'text', value: last.value + value };
    } else {
      joined.push(inline);
    }
  }
  return withoutEmptyText(joined);
}

/** Drops the space at both ends of a block and on both sides of its line breaks. */
export function trimLines(inlines: readonly Inline[]): readonly Inline[] {
  if (isTrimmed(inlines)) return inlines;
  const started = trimFrom(inlines, (text) => text.replace(/^ +/, ''));
  const ended = trimFrom(started.toReversed(), (text) => text.replace(/ +$/, ''));
  return withoutEmptyText(ended.toReversed());
}

/** Most blocks are: they have no line breaks and no anchors, and no space at either end. */
function isTrimmed(inlines: readonly Inline[]): boolean {
  const [first, last] = [inlines[0], inlines.at(-1)];
  if (first?.type === 'text' && first.value.startsWith(' ')) return false;
  if (last?.type === 'text' && last.value.endsWith(' ')) return false;
  return inlines.every(({ type }) => type !== 'break' && type !== 'anchor') && !inlines.some(isEmptyText);
}

function trimFrom(inlines: readonly Inline[], trim: (text: string) => string): readonly Inline[] {
  let isEdge = true;
  return inlines.map((inline) => {
    if (inline.type === 'anchor') return inline;
    const trimmed = inline.type === 'text' && isEdge ? { ...inline, value: trim(inline.value) } : inline;
    isEdge = inline.type === 'break' || (isEdge && trimmed.type === 'text' && trimmed.value === '');
    return trimmed;
  });
}

function withoutEmptyText(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.some(isEmptyText) ? inlines.filter((inline) => !isEmptyText(inline)) : inlines;
}

function isEmptyText(inline: Inline): boolean {
  return inline.type === 'text' && inline.value === '';
}
