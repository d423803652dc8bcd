import type { Document, Link } from '../document/document.ts';
import { plainText } from '../document/plain-text.ts';
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
  return { target, description: `${notesTitle(document)} ${number}` };
}

/** The heading of the notes: the front matter's `footnotes-label`, or "Notes". */
export function notesTitle({ meta }: Document): string {
  return meta['footnotes-label'] || 'Notes';
}

/** The destination of a note. Anchors hold no space, so none can have this name. */
export function noteDestination(number: number): string {
  return `note ${number}`;
}
