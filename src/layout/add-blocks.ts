import type { Block } from '../document/document.ts';
import { addFacts } from './add-facts.ts';
import { addMemoHead } from './add-memo-head.ts';
import { addBlock } from './blocks/index.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { memoRows } from './memo-rows.ts';
import { forbidden } from './page-cost.ts';
import { tagBlock } from './tag-tree.ts';

/** The cost of parting facts from what is neither heading nor statement. */
const partedFacts = 100;

/** Adds blocks to the flow, one below the other. A recommendation's heading, statement and facts stay together. */
export function addBlocks(context: LayoutContext, blocks: readonly Block[], place: Place): void {
  for (const [index, block] of blocks.entries()) {
    const before = { previous: blocks[index - 1], last: blocks[index - 2] };
    tagBlock(context.tags, block, () => addOne(context, block, before, place));
  }
}

interface BlocksBefore {
  readonly previous: Block | undefined;
  /** Before the previous one. */
  readonly last: Block | undefined;
}

function addOne(context: LayoutContext, block: Block, { previous, last }: BlocksBefore, place: Place): void {
  const memo = block.role === 'memo-head' ? memoRows(block) : undefined;
  if (memo) {
    addMemoHead(context, memo, place);
  } else if (block.role === 'facts') {
    const isInHead = isTitle(previous) || isStatement(previous, last);
    addFacts(context, block, place, { penalty: isInHead ? forbidden : partedFacts });
  } else {
    addBlock(context, block, isStatement(block, previous) ? { ...place, isStatement: true } : place);
  }
}

/** The paragraph right below the heading of a recommendation says what is asked. */
function isStatement(block: Block | undefined, previous: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.role === undefined && isTitle(previous);
}

function isTitle(block: Block | undefined): boolean {
  return block?.type === 'heading' && block.role === 'recommendation';
}
