import type { Block } from '../document/document.ts';
import { addLogo } from './add-logo.ts';
import { addHeadingTag } from './blocks/heading.ts';
import { addFrame, addInFront, addPenalty, addPiece, addSpace } from './flow.ts';
import { inlineItems } from './inline-items.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { moveItem } from './move-item.ts';
import { forbidden } from './page-cost.ts';
import { type Column, fullWidth } from './page-geometry.ts';
import { addLines, type SetLine } from './set-lines.ts';
import { setTitle } from './set-title.ts';
import { addElement, type TagDraft, tagBlock } from './tag-tree.ts';
import { type TypeStyle, typeStyle } from './type-style.ts';

/** Divides a document into its masthead (kicker, title and subtitle, if it begins with them) and the rest. */
export function takeMasthead(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] {
  const end = blocks.findIndex((block) => mastheadStyle(block) === undefined);
  const length = end === -1 ? blocks.length : end;
  const hasTitle = blocks.slice(0, length).some((block) => block.type === 'heading');
  return hasTitle ? [blocks.slice(0, length), blocks.slice(length)] : [[], blocks];
}

/** Adds the masthead, as the theme wants it. */
export function addMasthead(context: LayoutContext, blocks: readonly Block[], place: Place): void {
  if (blocks.length === 0) return;
  const { flow, theme } = context;
  const { look, padding } = theme.masthead;
  if (look === 'band') addBand(context, blocks, place);
  else addOpen(context, blocks, place);
  addSpace(flow, padding);
}

/** A band of colour up to the edges of the page. */
function addBand(context: LayoutContext, blocks: readonly Block[], { column, parent }: Place): void {
  const { flow, theme, geometry } = context;
  const { band, onBand, highlight } = theme.colours;
  const { line, padding } = theme.masthead;
  const underline = { colour: highlight, height: line };
  const look = { x: 0, width: geometry.paper.width, fill: band, underline, bleeds: true } as const;
  addFrame(flow, look, 0, () => {
    addLogo(context, geometry.full, parent);
    for (const block of blocks) addTitleBlock(context, block, { column: fullWidth(column), parent }, onBand);
    addPiece(flow, { height: padding, items: [] });
  });
}

/** The least room for a kicker beside the title, in points. */
const leastBeside = 70;
const besideDistance = 14;

/** On white, below a heavy line. The kicker may stand beside the title, where running text leaves room. */
function addOpen(context: LayoutContext, blocks: readonly Block[], { column, parent }: Place): void {
  const { flow, theme, geometry } = context;
  const { look, line } = theme.masthead;
  addLogo(context, geometry.full, parent);
  addRule(context, { colour: theme.colours.highlight, thickness: line });
  const [first, ...rest] = blocks;
  const isBeside = look === 'column' && column.outset >= leastBeside && first?.role === 'kicker';
  if (isBeside) addBeside(context, first, rest, { column, parent });
  else for (const block of blocks) addTitleBlock(context, block, { column: fullWidth(column), parent });
  addSpace(flow, theme.masthead.padding);
  addRule(context, { colour: theme.colours.rule, thickness: 0.75 });
}

/** The kicker begins on the line on which the title begins; what is taller decides where the masthead ends. */
function addBeside(
  context: LayoutContext,
  kicker: Block,
  titles: readonly Block[],
  { column, parent }: TitlePlace,
): void {
  const { flow } = context;
  const beside = { x: column.x - column.outset, width: column.outset - besideDistance, outset: 0 };
  const label = stack(setTitleBlock(context, kicker, { column: beside, parent })?.lines ?? []);
  const from = flow.pieces.length;
  for (const block of titles) addTitleBlock(context, block, { column: { ...column, outset: 0 }, parent });
  const height = flow.pieces.slice(from).reduce((sum, piece) => sum + piece.height + piece.space, 0);
  addInFront(flow, from, label);
  if (height < label.height) addPiece(flow, { height: label.height - height, items: [] });
}

/** Lines as one piece. */
function stack(lines: readonly SetLine[]): SetLine {
  let y = 0;
  const items = lines.flatMap((line) => {
    const top = y;
    y += line.height;
    return line.items.map((item) => moveItem(item, 0, top));
  });
  return { height: y, baseline: lines[0]?.baseline ?? 0, items };
}

interface TitlePlace {
  readonly column: Column;
  readonly parent: TagDraft;
}

function addTitleBlock(context: LayoutContext, block: Block, place: TitlePlace, colour?: string): void {
  const { flow } = context;
  const set = setTitleBlock(context, block, place, colour);
  if (set === undefined) return;
  addSpace(flow, set.style.before);
  addLines(flow, set.lines);
  addSpace(flow, set.style.after);
  addPenalty(flow, forbidden);
}

interface TitleBlock {
  readonly style: TypeStyle;
  readonly lines: readonly SetLine[];
}

function setTitleBlock(
  context: LayoutContext,
  block: Block,
  { column, parent }: TitlePlace,
  colour?: string,
): TitleBlock | undefined {
  const name = mastheadStyle(block);
  if (name === undefined || (block.type !== 'heading' && block.type !== 'paragraph')) return undefined;
  const { theme, tags } = context;
  const own = typeStyle(theme, name);
  const style = colour === undefined ? own : { ...own, colour };
  let lines: readonly SetLine[] = [];
  tagBlock(tags, block, () => {
    const element =
      block.type === 'heading' ? addHeadingTag(context, block, parent) : addElement(tags, parent, 'P');
    const items = inlineItems(context, block.children, style, element);
    lines = setTitle(context, items, { style, column, span: block.span });
  });
  return { style, lines };
}

interface Rule {
  readonly colour: string;
  readonly thickness: number;
}

function addRule({ flow, geometry }: LayoutContext, { colour, thickness }: Rule): void {
  const { x, width } = geometry.full;
  const owner = { type: 'artifact', kind: 'rule' } as const;
  addPiece(flow, {
    height: thickness,
    items: [{ type: 'box', owner, x, y: 0, width, height: thickness, colour }],
  });
  addPenalty(flow, forbidden);
}

function mastheadStyle(block: Block): 'kicker' | 'title' | 'subtitle' | undefined {
  if (block.type === 'heading' && block.depth === 1) return 'title';
  if (block.type !== 'paragraph') return undefined;
  return block.role === 'kicker' || block.role === 'subtitle' ? block.role : undefined;
}
