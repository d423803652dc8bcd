import type { Block } from '../document/document.ts';
import { addHeadingTag } from './blocks/heading.ts';
import { addFrame, addPenalty, addPiece, addSpace } from './flow.ts';
import { inlineItems } from './inline-items.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { fullWidth } from './page-geometry.ts';
import { forbidden } from './paginate.ts';
import { addLines } from './set-lines.ts';
import { setTitle } from './set-title.ts';
import { addElement } from './tag-tree.ts';
import { type TypeStyle, typeStyle } from './type-style.ts';

const bandPadding = 18;
const highlightHeight = 3;

/** Divides a document into its masthead (kicker, title and subtitle, if it begins with them) and the rest. */
export function takeMasthead(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] {
  const end = blocks.findIndex((block) => mastheadStyle(block) === undefined);
  const length = end === -1 ? blocks.length : end;
  const hasTitle = blocks.slice(0, length).some((block) => block.type === 'heading');
  return hasTitle ? [blocks.slice(0, length), blocks.slice(length)] : [[], blocks];
}

/** Adds the masthead: a band of colour up to the edges of the page. */
export function addMasthead(context: LayoutContext, blocks: readonly Block[], place: Place): void {
  const { flow, theme, geometry } = context;
  if (blocks.length === 0) return;
  const { band, highlight } = theme.colours;
  const underline = { colour: highlight, height: highlightHeight };
  const look = { x: 0, width: geometry.paper.width, fill: band, underline, bleeds: true } as const;
  addFrame(flow, look, 0, () => {
    for (const block of blocks) addTitleBlock(context, block, place);
    addPiece(flow, { height: bandPadding, items: [] });
  });
  addSpace(flow, bandPadding);
}

function addTitleBlock(context: LayoutContext, block: Block, { column, parent }: Place): void {
  const name = mastheadStyle(block);
  if (name === undefined || (block.type !== 'heading' && block.type !== 'paragraph')) return;
  const { flow, theme, tags } = context;
  const style: TypeStyle = { ...typeStyle(theme, name), colour: theme.colours.onBand };
  const element =
    block.type === 'heading' ? addHeadingTag(context, block, parent) : addElement(tags, parent, 'P');
  const items = inlineItems(context, block.children, style, element);
  addSpace(flow, style.before);
  addLines(flow, setTitle(context, items, { style, column: fullWidth(column), span: block.span }));
  addSpace(flow, style.after);
  addPenalty(flow, forbidden);
}

function mastheadStyle(block: Block): 'kicker' | 'title' | 'subtitle' | undefined {
  if (block.type === 'heading' && block.depth === 1) return 'title';
  if (block.type !== 'paragraph') return undefined;
  return block.role === 'kicker' || block.role === 'subtitle' ? block.role : undefined;
}
