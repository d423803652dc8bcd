import type { Inline } from '../document/document.ts';
import { addPenalty, addPiece, addSpace } from './flow.ts';
import { inlineItems } from './inline-items.ts';
import type { PageItem } from './layout.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { forbidden } from './page-cost.ts';
import { setLines } from './set-lines.ts';
import { addElement, leafOf, type TagDraft } from './tag-tree.ts';
import { typeStyle } from './type-style.ts';

/** A picture as a block of its own. */
export interface Picture {
  readonly height: number;
  /** They belong to `owner`, the leaf of the picture's tag. */
  readonly items: readonly PageItem[];
}

const captionDistance = 5;

/** Adds a picture, which no page break divides, with its caption below. */
export function addPicture(
  context: LayoutContext,
  { column, style }: Place,
  picture: Picture,
  caption: { readonly inlines: readonly Inline[]; readonly parent: TagDraft } | undefined,
): void {
  const { flow, tags, theme } = context;
  const around = typeStyle(theme, 'table');
  addSpace(flow, Math.max(around.before, style.after));
  addPiece(flow, picture);
  if (caption) {
    const small = typeStyle(theme, 'small');
    const element = addElement(tags, addElement(tags, caption.parent, 'Caption'), 'P');
    const items = inlineItems(context, caption.inlines, small, element);
    addSpace(flow, captionDistance);
    for (const line of setLines(context, items, { style: small, column })) {
      addPenalty(flow, forbidden);
      addPiece(flow, line);
    }
  }
  addSpace(flow, Math.max(around.after, style.after));
}

/**
 * The element of a picture, and the one that its caption goes to. A screen reader takes the alternative text in place of
 * all that is inside the element (ISO 32000-1, 14.9.3), so that the caption stands beside it.
 */
export function addPictureTags(
  { tags }: LayoutContext,
  parent: TagDraft,
  { alt, hasCaption }: { readonly alt: string; readonly hasCaption: boolean },
) {
  const group = hasCaption ? addElement(tags, parent, 'Div') : parent;
  const figure = addElement(tags, group, 'Figure', { alt });
  return { group, owner: leafOf(tags, figure) };
}
