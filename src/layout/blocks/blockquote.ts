import type { Blockquote } from '../../document/document.ts';
import { addFrame, addSpace } from '../flow.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { insideColumn } from '../page-geometry.ts';
import { addElement } from '../tag-tree.ts';

const barWidth = 2;

/** A quotation beside a bar. */
export function blockquote(context: LayoutContext, block: Blockquote, place: Place): void {
  const { flow, theme } = context;
  const { column, style } = place;
  const parent = addElement(context.tags, place.parent, 'BlockQuote');
  const inside = insideColumn(column, theme.indent);
  const bar = { colour: theme.colours.rule, width: barWidth };
  addSpace(flow, style.after);
  addFrame(flow, { x: column.x, width: column.width, bar }, 1, () =>
    context.addBlocks(context, block.children, {
      column: inside,
      parent,
      style: { ...style, colour: theme.colours.muted },
    }),
  );
  addSpace(flow, style.after);
}
