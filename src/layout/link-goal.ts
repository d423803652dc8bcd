import type { Link } from '../document/document.ts';
import { plainText } from '../document/plain-text.ts';
import type { LinkArea } from './layout.ts';
import type { LayoutContext, LinkGoal } from './layout-context.ts';

/** Where a link leads; `undefined` where the document has no such anchor. */
export function linkGoal(context: LayoutContext, link: Link): LinkGoal | undefined {
  const text = plainText(link.children).trim() || link.url;
  if (!link.url.startsWith('#')) {
    return { target: { type: 'uri', uri: link.url }, description: link.title ?? text };
  }
  const name = link.url.slice(1);
  const heading = context.anchors.get(name);
  if (heading === undefined) return undefined;
  return { target: { type: 'destination', name }, description: link.title ?? (heading || text) };
}

/** Where the reference to a note leads. */
export function noteGoal({ document }: LayoutContext, number: number): LinkGoal {
  const target = { type: 'destination', name: noteDestination(number) } as const;
  return { target, description: `${document.meta['footnotes-label'] || 'Notes'} ${number}` };
}

/** Where a note leads: back to the place that refers to it. */
export function backGoal({ document }: LayoutContext, number: number): LinkGoal {
  const target = { type: 'destination', name: referenceDestination(number) } as const;
  return { target, description: `${document.meta['back-label'] || 'Back to the text'}: ${number}` };
}

/** The destination of a note. Anchors hold no space, so none can have this name. */
export function noteDestination(number: number): string {
  return `note ${number}`;
}

/** The destination of the first reference to a note. */
export function referenceDestination(number: number): string {
  return `reference ${number}`;
}

/** The number of the note that a link leads to. */
export function noteOf(target: LinkArea['target']): number | undefined {
  const name = target.type === 'destination' ? target.name : '';
  return name.startsWith('note ') ? Number(name.slice('note '.length)) : undefined;
}
