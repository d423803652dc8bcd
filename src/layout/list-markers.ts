import type { List, ListItem } from '../document/document.ts';
import type { TagElement } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { facesOf, type TypeStyle } from './type-style.ts';

/** What stands before the items of a list, and how a PDF names it (ISO 32000-1, 14.8.5.5). */
export interface ListMarkers {
  readonly numbering: NonNullable<TagElement['numbering']>;
  /** One an item. */
  readonly texts: readonly string[];
}

/** A bullet for each depth, which repeat; what a theme's fonts lack is a dash. */
const bullets = [
  { text: '•', numbering: 'Disc' },
  { text: '–', numbering: 'None' },
  { text: '▪', numbering: 'Square' },
  { text: '◦', numbering: 'Circle' },
] as const;
const dash = bullets[1];

/**
 * The markers of a list inside `depth` others. Numbers are those of the Markdown at every depth, so that a reader of
 * either form may quote them.
 */
export function listMarkers(
  context: LayoutContext,
  block: List,
  { style, depth }: { readonly style: TypeStyle; readonly depth: number },
): ListMarkers {
  if (block.ordered) {
    return { numbering: 'Decimal', texts: block.children.map((_, index) => `${block.start + index}.`) };
  }
  const knows = (text: string) => isKnown(context, text, style);
  const wanted = bullets[depth % bullets.length] ?? dash;
  const bullet = knows(wanted.text) ? wanted : dash;
  const isTaskList = block.children.some((item) => item.checked !== undefined);
  return {
    numbering: isTaskList ? 'None' : bullet.numbering,
    texts: block.children.map((item) => boxOf(item, knows) ?? bullet.text),
  };
}

/** The box of a task. */
function boxOf({ checked }: ListItem, knows: (text: string) => boolean): string | undefined {
  if (checked === undefined) return undefined;
  const box = checked ? '☑' : '☐';
  if (knows(box)) return box;
  return checked ? '[x]' : '[ ]';
}

function isKnown({ fonts, theme, document }: LayoutContext, text: string, style: TypeStyle): boolean {
  const { language } = document;
  const faces = facesOf(theme, style.family, { isBold: style.isBold, isItalic: false, language });
  return faces.some((face) => fonts.hasGlyph(face, text.codePointAt(0) ?? 0));
}
