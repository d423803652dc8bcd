import type { Inline } from './document.ts';

/** Merges neighbouring texts; where both have a space at the seam, one is kept. */
export function joinText(inlines: readonly Inline[]): readonly Inline[] {
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
  const started = trimFrom(inlines, (text) => text.replace(/^ +/, ''));
  const ended = trimFrom(started.toReversed(), (text) => text.replace(/ +$/, ''));
  return withoutEmptyText(ended.toReversed());
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
  return inlines.filter((inline) => inline.type !== 'text' || inline.value !== '');
}
