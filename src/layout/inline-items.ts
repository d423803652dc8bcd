import type { FootnoteReference, Inline, Link } from '../document/document.ts';
import { addMark } from './flow.ts';
import type { Owner } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { linkGoal, noteGoal } from './link-goal.ts';
import { addElement, leafOf, type TagDraft } from './tag-tree.ts';
import type { ParagraphItem, TextRun, TextStyle } from './text/text-line.ts';
import { facesOf, type TypeStyle } from './type-style.ts';

/** How the text of an inline is set: the block's style, and what the inlines around it add. */
interface InlineStyle {
  readonly block: TypeStyle;
  readonly isStrong: boolean;
  readonly isItalic: boolean;
  readonly isDeleted: boolean;
  /** Id of the Link element. */
  readonly link?: number;
}

/** The runs of a block's inlines. Their tags are added to `element`; anchors mark the next piece of the flow. */
export function inlineItems(
  context: LayoutContext,
  inlines: readonly Inline[],
  block: TypeStyle,
  element: TagDraft,
): readonly ParagraphItem[] {
  const style = { block, isStrong: false, isItalic: false, isDeleted: false };
  return inlines.flatMap((inline) => itemsOf(context, inline, style, element));
}

/** Text that is not in the document, such as a list marker or a running head. */
export function plainRun(context: LayoutContext, text: string, block: TypeStyle, owner: Owner): TextRun {
  const style = { block, isStrong: false, isItalic: false, isDeleted: false };
  return { type: 'text', text, style: textStyle(context, style), owner };
}

function itemsOf(
  context: LayoutContext,
  inline: Inline,
  style: InlineStyle,
  element: TagDraft,
): readonly ParagraphItem[] {
  const nested = (change: Partial<InlineStyle>, children: readonly Inline[]) =>
    children.flatMap((child) => itemsOf(context, child, { ...style, ...change }, element));
  switch (inline.type) {
    case 'text':
      return [textRun(context, inline.value, style, element)];
    case 'emphasis':
      return nested({ isItalic: !style.isItalic }, inline.children);
    case 'strong':
      return nested({ isStrong: true }, inline.children);
    case 'delete':
      return nested({ isDeleted: true }, inline.children);
    case 'inlineCode':
      return [codeRun(context, inline.value, style, element)];
    case 'break':
      return [{ type: 'break' }];
    case 'anchor':
      addMark(context.flow, { type: 'destination', name: inline.id });
      return [];
    case 'link':
      return linkItems(context, inline, style, element);
    case 'footnoteReference':
      return referenceItems(context, inline, style, element);
  }
}

function textRun(context: LayoutContext, text: string, style: InlineStyle, element: TagDraft): TextRun {
  const parent = style.isDeleted ? addElement(context.tags, element, 'Span') : element;
  const owner = leafOf(context.tags, parent);
  if (style.isDeleted && owner.type === 'content') context.deleted.add(owner.id);
  const link = style.link === undefined ? {} : { link: style.link };
  const verbatim = isAddress.test(text) ? { isVerbatim: true } : {};
  return { type: 'text', text, style: textStyle(context, style), owner, ...link, ...verbatim };
}

const isAddress = /^(?:https?:|www\.|doi:)\S+$/i;

/** Code looks larger than the text around it at the same size. */
const codeScale = 0.9;

function codeRun(context: LayoutContext, text: string, style: InlineStyle, element: TagDraft): TextRun {
  const block: TypeStyle = { ...style.block, family: 'code', size: style.block.size * codeScale };
  return { ...textRun(context, text, { ...style, block }, element), isVerbatim: true };
}

function textStyle({ theme, document }: LayoutContext, style: InlineStyle): TextStyle {
  const { block } = style;
  const isBold = block.isBold || style.isStrong;
  return {
    faces: facesOf(theme, block.family, { isBold, isItalic: style.isItalic }),
    size: block.size,
    colour: colourOf(theme.colours, style),
    language: document.language,
  };
}

function colourOf(
  colours: { readonly link: string; readonly onBand: string },
  { block, isStrong, link }: InlineStyle,
): string {
  if (link !== undefined && !block.hasQuietLinks && block.colour !== colours.onBand) return colours.link;
  return isStrong ? (block.strongColour ?? block.colour) : block.colour;
}

/** A link to an anchor that the document does not have is plain text; the parser has reported it. */
function linkItems(
  context: LayoutContext,
  inline: Link,
  style: InlineStyle,
  element: TagDraft,
): readonly ParagraphItem[] {
  const goal = linkGoal(context, inline);
  const parent = goal === undefined ? element : addElement(context.tags, element, 'Link');
  if (goal !== undefined) context.links.set(parent.id, goal);
  if (style.block.hasQuietLinks) context.quietLinks.add(parent.id);
  const linked = goal === undefined ? style : { ...style, link: parent.id };
  return inline.children.flatMap((child) => itemsOf(context, child, linked, parent));
}

const referenceScale = 0.66;
const referenceRise = 0.36;

function referenceItems(
  context: LayoutContext,
  inline: FootnoteReference,
  style: InlineStyle,
  element: TagDraft,
): readonly ParagraphItem[] {
  const reference = addElement(context.tags, element, 'Reference');
  const link = addElement(context.tags, reference, 'Link');
  context.links.set(link.id, noteGoal(context, inline.number));
  const block = { ...style.block, size: style.block.size * referenceScale };
  const run = textRun(context, String(inline.number), { ...style, block, link: link.id }, link);
  return [{ ...run, style: { ...run.style, rise: style.block.size * referenceRise } }];
}
