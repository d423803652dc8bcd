import type { Block } from '../../document/document.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { blockquote } from './blockquote.ts';
import { callout } from './callout.ts';
import { chart } from './chart.ts';
import { code } from './code.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';

type BlockType = Block['type'];
type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/** How each type of block is added to the flow. A new type of block is a file here and a line in this table. */
export const blockHandlers: {
  readonly [T in BlockType]: (context: LayoutContext, block: BlockOf<T>, place: Place) => void;
} = { heading, paragraph, list, blockquote, callout, code, table, figure, chart, thematicBreak };

/** Adds one block to the flow. */
export function addBlock<T extends BlockType>(
  context: LayoutContext,
  block: BlockOf<T> & { readonly type: T },
  place: Place,
): void {
  blockHandlers[block.type](context, block, place);
}
