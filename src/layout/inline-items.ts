import type { FootnoteReference, Inline, LanguageSpan, Link } from '../document/document.ts';
import { addMark } from './flow.ts';
import type { Owner, StructureType } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { linkGoal, noteGoal } from './link-goal.ts';
import { addElement, leafOf, type TagDraft } from './tag-tree.ts';
import type { Isolate, ParagraphItem, TextRun, TextStyle } from './text/text-line.ts';
import { facesOf, type TypeStyle } from './type-style.ts';

/** How the text of an inline is set: the block's style, and what the inlines around it add. */
interface InlineStyle {
  readonly block: TypeStyle;
  readonly isStrong: boolean;
  readonly isItalic: boolean;
  readonly isDeleted: boolean;
  /** It is all there is in the block: emphasis is the look of the block then, and says nothing. */
  readonly isWhole: boolean;
  /** BCP 47 tag. */
  readonly language: string;
  readonly isolates: readonly Isolate[];
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
  const isWhole = inlines.filter(({ type }) => type !== 'anchor').length === 1;
  const style = { ...plainStyle(context, block), isWhole };
  return inlines.flatMap((inline) => itemsOf(context, inline, style, element));
}

/** Text that is not in the document, such as a list marker or a running head. */
export function plainRun(context: LayoutContext, text: string, block: TypeStyle, owner: Owner): TextRun {
  return { type: 'text', text, style: textStyle(context, plainStyle(context, block)), owner };
}

function plainStyle({ document }: LayoutContext, block: TypeStyle): InlineStyle {
  const { language } = document;
  return {
    block,
    isStrong: false,
    isItalic: false,
    isDeleted: false,
    isWhole: false,
    language,
    isolates: [],
  };
}

function itemsOf(
  context: LayoutContext,
  inline: Inline,
  style: InlineStyle,
  element: TagDraft,
): readonly ParagraphItem[] {
  const nested = (change: Partial<InlineStyle>, children: readonly Inline[], role?: StructureType) => {
    const parent = role === undefined ? element : addElement(context.tags, element, role);
    return itemsOfAll(context, children, { ...style, ...change }, parent);
  };
  switch (inline.type) {
    case 'text':
      return [textRun(context, inline.value, style, element)];
    case 'emphasis':
      return nested({ isItalic: !style.isItalic }, inline.children, style.isWhole ? undefined : 'Em');
    case 'strong':
      return nested({ isStrong: true }, inline.children, isLabel(style) ? undefined : 'Strong');
    case 'delete':
      return nested({ isDeleted: true }, inline.children, 'Span');
    case 'languageSpan':
      return languageItems(context, inline, style, element);
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

function itemsOfAll(
  context: LayoutContext,
  inlines: readonly Inline[],
  style: InlineStyle,
  element: TagDraft,
): readonly ParagraphItem[] {
  const isWhole = style.isWhole && inlines.length === 1;
  return inlines.flatMap((inline) => itemsOf(context, inline, { ...style, isWhole }, element));
}

/** Bold text that is the look of a block, or of the labels in it, stresses nothing. */
function isLabel({ block, isStrong, isWhole }: InlineStyle): boolean {
  return isWhole || isStrong || block.isBold || block.strongColour !== undefined;
}

/** The voice of a screen reader changes with the element, hyphenation and shaping with the style. */
function languageItems(
  context: LayoutContext,
  { language, direction, children }: LanguageSpan,
  style: InlineStyle,
  element: TagDraft,
): readonly ParagraphItem[] {
  const isPlain = language === style.language && direction === undefined;
  const parent = isPlain ? element : addElement(context.tags, element, 'Span', { language });
  const isolates =
    direction === undefined ? style.isolates : [...style.isolates, { id: parent.id, direction }];
  return itemsOfAll(context, children, { ...style, language, isolates }, parent);
}

function textRun(context: LayoutContext, text: string, style: InlineStyle, element: TagDraft): TextRun {
  const owner = leafOf(context.tags, element);
  if (style.isDeleted && owner.type === 'content') context.deleted.add(owner.id);
  const link = style.link === undefined ? {} : { link: style.link };
  const isolates = style.isolates.length === 0 ? {} : { isolates: style.isolates };
  const verbatim = isAddress.test(text) ? { isVerbatim: true } : {};
  return { type: 'text', text, style: textStyle(context, style), owner, ...link, ...isolates, ...verbatim };
}

const isAddress = /^(?:https?:|www\.|doi:)\S+$/i;

/** Code looks larger than the text around it at the same size. */
const codeScale = 0.9;

function codeRun(context: LayoutContext, text: string, style: InlineStyle, element: TagDraft): TextRun {
  const block: TypeStyle = { ...style.block, family: 'code', size: style.block.size * codeScale };
  const parent = addElement(context.tags, element, 'Code');
  return { ...textRun(context, text, { ...style, block }, parent), isVerbatim: true };
}

function textStyle({ theme }: LayoutContext, style: InlineStyle): TextStyle {
  const { block } = style;
  const isBold = block.isBold || style.isStrong;
  return {
    faces: facesOf(theme, block.family, { isBold, isItalic: style.isItalic, language: style.language }),
    size: block.size,
    colour: colourOf(theme.colours, style),
    language: style.language,
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
  return itemsOfAll(context, inline.children, linked, parent);
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
  context.quietLinks.add(link.id);
  if (!context.noteReferences.has(inline.number)) context.noteReferences.set(inline.number, reference.id);
  const block = { ...style.block, size: style.block.size * referenceScale };
  const run = textRun(context, String(inline.number), { ...style, block, link: link.id }, link);
  return [{ ...run, style: { ...run.style, rise: style.block.size * referenceRise } }];
}
