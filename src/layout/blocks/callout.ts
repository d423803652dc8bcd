import type { Block, Callout, Inline } from '../../document/document.ts';
import { addFrame, addInFront, addPenalty, addSpace } from '../flow.ts';
import { inlineItems } from '../inline-items.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { type Column, fullWidth, insideColumn } from '../page-geometry.ts';
import { forbidden } from '../paginate.ts';
import { addLines, setLabel, setLines } from '../set-lines.ts';
import { addElement } from '../tag-tree.ts';
import { measureParagraph } from '../text/measure-paragraph.ts';
import { type TypeStyle, typeStyle } from '../type-style.ts';

const barWidth = 3.5;

/** GitHub's names of its alerts, for those without a heading line, in documents without words of their own. */
const names = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const;

/**
 * A tinted box with a bar. Its label is its first paragraph, if that is all bold; it stands beside the text where
 * it fits, as headings do, and else above it.
 */
export function callout(context: LayoutContext, block: Callout, place: Place): void {
  const { flow, theme, tags } = context;
  const { accent, tint } = theme.callouts[block.kind];
  const style = typeStyle(theme, 'callout');
  const outer = fullWidth(place.column);
  const padding = theme.padding;
  const parent = addElement(tags, place.parent, 'Sect');
  const [label, content] = takeLabel(block, context.document.meta);
  addSpace(flow, style.before);
  const look = { x: outer.x, width: outer.width, fill: tint, bar: { colour: accent, width: barWidth } };
  addFrame(flow, look, padding, () => {
    const labelStyle: TypeStyle = { ...style, family: 'heading', isBold: true, colour: accent };
    const items = inlineItems(context, label, labelStyle, addElement(tags, parent, 'P'));
    const text = { parent, style: { ...style, after: style.leading * 0.45, before: 0 } };
    const beside = labelColumn(place.column, padding);
    if (measureParagraph(context.fonts, items).max <= beside.width) {
      const first = flow.pieces.length;
      context.addBlocks(context, content, { ...text, column: insideColumn(place.column, 0, padding) });
      const line = setLabel(context, items, { style: labelStyle, column: beside });
      if (line) addInFront(flow, first, line);
    } else {
      const column = insideColumn(outer, barWidth + padding, padding);
      const lines = {
        style: labelStyle,
        column,
        align: 'ragged',
        hyphenate: false,
        span: block.span,
      } as const;
      addLines(flow, setLines(context, items, lines));
      addSpace(flow, text.style.after);
      addPenalty(flow, forbidden);
      context.addBlocks(context, content, { ...text, column });
    }
  });
  addSpace(flow, style.after);
}

/** The space beside the text, within the box. */
function labelColumn(column: Column, padding: number): Column {
  const left = barWidth + padding;
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
