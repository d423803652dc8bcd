import type { Span } from '../../diagnostics/span.ts';
import type { Block, Callout, Inline } from '../../document/document.ts';
import { addFrame, addInFront, addPenalty, addSpace, type FrameLook } from '../flow.ts';
import { inlineItems } from '../inline-items.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { forbidden } from '../page-cost.ts';
import { type Column, fullWidth, insideColumn } from '../page-geometry.ts';
import { addLines, setLabel, setLines } from '../set-lines.ts';
import { addElement } from '../tag-tree.ts';
import { measureParagraph } from '../text/measure-paragraph.ts';
import type { ParagraphItem } from '../text/text-line.ts';
import { type TypeStyle, typeStyle } from '../type-style.ts';

const barWidth = 3.5;
const lineHeight = 1;

/** GitHub's names of its alerts, for those without a heading line, in documents without words of their own. */
const names = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const;

/** A box, as the theme wants it. Its label is its first paragraph, if that is all bold. */
export function callout(context: LayoutContext, block: Callout, place: Place): void {
  const { flow, theme, tags } = context;
  const { accent } = theme.callouts[block.kind];
  const style = typeStyle(theme, 'callout');
  const { x, width } = fullWidth(place.column);
  const [label, content] = takeLabel(block, context.document.meta);
  const parent = addElement(tags, place.parent, 'Sect');
  const labelStyle: TypeStyle = { ...style, family: 'heading', isBold: true, colour: accent };
  addSpace(flow, style.before);
  addFrame(flow, { x, width, ...lookOf(context, block) }, theme.padding, () => {
    const items = inlineItems(context, label, labelStyle, addElement(tags, parent, 'P'));
    const inside = { ...place, parent, style: { ...style, before: 0, after: style.leading * tightness } };
    addLabelled(context, content, inside, { items, style: labelStyle, span: block.span });
  });
  addSpace(flow, style.after);
}

function lookOf({ theme }: LayoutContext, { kind }: Callout): Omit<FrameLook, 'x' | 'width'> {
  const { accent, tint } = theme.callouts[kind];
  const line = { colour: accent, height: lineHeight };
  switch (theme.boxes) {
    case 'bar':
      return { fill: tint, bar: { colour: accent, width: barWidth } };
    case 'box':
      return { fill: tint };
    case 'rule':
      return { overline: line, underline: line };
  }
}

/** From the edges of a box to its text. Between two lines it needs none. */
function paddingsOf({ theme }: LayoutContext): { readonly left: number; readonly right: number } {
  const { boxes, padding } = theme;
  if (boxes === 'rule') return { left: 0, right: 0 };
  return { left: padding + (boxes === 'bar' ? barWidth : 0), right: padding };
}

/** The space between the paragraphs in a box, as a part of their leading. */
const tightness = 0.45;

interface Label {
  readonly items: readonly ParagraphItem[];
  readonly style: TypeStyle;
  readonly span: Span | undefined;
}

/** The label stands beside the text where it fits, as the numbers of recommendations do, and else above it. */
function addLabelled(context: LayoutContext, content: readonly Block[], place: Place, label: Label): void {
  const { flow, fonts, addBlocks } = context;
  const { column } = place;
  const { left, right } = paddingsOf(context);
  const beside = labelColumn(column, left);
  if (measureParagraph(fonts, label.items).max <= beside.width) {
    const first = flow.pieces.length;
    addBlocks(context, content, { ...place, column: insideColumn(column, 0, right) });
    const line = setLabel(context, label.items, { ...label, column: beside });
    if (line) addInFront(flow, first, line);
  } else {
    const inside = insideColumn(fullWidth(column), left, right);
    addLines(
      flow,
      setLines(context, label.items, { ...label, column: inside, align: 'ragged', hyphenate: false }),
    );
    addSpace(flow, place.style.after);
    addPenalty(flow, forbidden);
    addBlocks(context, content, { ...place, column: inside });
  }
}

/** The space beside the text, within the box. */
function labelColumn(column: Column, left: number): Column {
  return { x: column.x - column.outset + left, width: column.outset - left - 4, outset: 0 };
}

/** The label and the rest. The words for each kind may be the front matter's, such as `warning-label`. */
function takeLabel(
  block: Callout,
  meta: Readonly<Record<string, string>>,
): readonly [readonly Inline[], readonly Block[]] {
  const [first, ...rest] = block.children;
  const isLabel =
    first?.type === 'paragraph' && first.children.length === 1 && first.children[0]?.type === 'strong';
  if (isLabel) return [first.children, rest];
  return [[{ type: 'text', value: meta[`${block.kind}-label`] || names[block.kind] }], block.children];
}
