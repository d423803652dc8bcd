import type { Block } from '../document/document.ts';
import { addBlock } from './blocks/index.ts';
import { addFrame, addPenalty, addSpace } from './flow.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { insideColumn } from './page-geometry.ts';
import { typeStyle } from './type-style.ts';

interface FactsOptions {
  /** Cost of parting the facts from what stands above and below. */
  readonly penalty: number;
}

/** The facts of a recommendation: on a tinted strip, or as they are. */
export function addFacts(
  context: LayoutContext,
  block: Block,
  { column, parent }: Place,
  { penalty }: FactsOptions,
): void {
  const { flow, theme } = context;
  const style = { ...typeStyle(theme, 'facts'), strongColour: theme.colours.muted };
  const plain = { ...style, before: 0, after: 0 };
  addSpace(flow, style.before);
  addPenalty(flow, penalty);
  if (theme.facts === 'plain') {
    addBlock(context, block, { column, parent, style: plain });
  } else {
    const side = theme.padding * 0.8;
    const inside = insideColumn(column, side, side);
    const look = { x: column.x, width: column.width, fill: theme.colours.tint };
    addFrame(flow, look, theme.padding * 0.32, () =>
      addBlock(context, block, { column: inside, parent, style: plain }),
    );
  }
  addSpace(flow, style.after);
  addPenalty(flow, penalty);
}
