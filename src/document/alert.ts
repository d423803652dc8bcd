import type { Block, Callout, Inline } from './document.ts';

/** GitHub's alerts: quotes whose first line is `[!NOTE]` and the like. */

const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;
const kinds: readonly Callout['kind'][] = ['note', 'tip', 'important', 'warning', 'caution'];

/** The kind of alert that a quote is, by its text. */
export function alertKind(text: string): Callout['kind'] | undefined {
  const name = marker.exec(text)?.[1]?.toLowerCase();
  return kinds.find((kind) => kind === name);
}

/** The blocks of an alert without the marker that its first paragraph begins with. */
export function withoutAlertMarker(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return blocks;
  const children = withoutMarker(first.children);
  return children.length === 0 ? rest : [{ ...first, children }, ...rest];
}

function withoutMarker(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return inlines;
  const value = first.value.replace(/^\[![a-z]+\] ?/i, '');
  if (value !== '') return [{ type: 'text', value }, ...rest];
  return rest[0]?.type === 'break' ? rest.slice(1) : rest;
}
