import type { Heading, Inline } from '../../document/document.ts';
import { plainText } from '../../document/plain-text.ts';
import { addInFront, addMark, addPenalty, addPiece, addSpace, keepWithNext } from '../flow.ts';
import { inlineItems } from '../inline-items.ts';
import type { StructureType } from '../layout.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { forbidden } from '../page-cost.ts';
import { type Column, fullWidth } from '../page-geometry.ts';
import { addLines, setLabel } from '../set-lines.ts';
import { setTitle } from '../set-title.ts';
import { addElement, type TagDraft } from '../tag-tree.ts';
import { type TypeStyle, typeStyle } from '../type-style.ts';

const roles = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const satisfies readonly StructureType[];

/** A heading, which is never the last on a page. One of level 2, and one of a recommendation, has a line above. */
export function heading(context: LayoutContext, block: Heading, place: Place): void {
  const { flow } = context;
  const style = headingStyle(context, block, place);
  const element = addHeadingTag(context, block, place.parent);
  addSpace(flow, style.before);
  if (block.role === 'recommendation') {
    const { rule } = context.theme.colours;
    addRule(context, fullWidth(place.column), { colour: rule, thickness: hairline, distance: 10 });
    addNumbered(context, block, { column: place.column, style, element });
  } else {
    const isSection = block.depth <= 2;
    const column = isSection ? fullWidth(place.column) : place.column;
    const thickness = context.theme.sectionLine;
    if (isSection && thickness > 0)
      addRule(context, column, { colour: style.colour, thickness, distance: 6 });
    addTitle(context, block, block.children, { column, style, element });
  }
  addSpace(flow, style.after);
  keepWithNext(flow);
}

/** Adds the tag of a heading, and marks the next piece for the outline and for links. */
export function addHeadingTag(context: LayoutContext, block: Heading, parent: TagDraft): TagDraft {
  const role = roles[block.depth - 1] ?? 'H6';
  const element = addElement(context.tags, parent, role);
  const title = plainText(block.children).trim();
  addMark(context.flow, { type: 'heading', element: element.id, title, role });
  if (block.id !== '') addMark(context.flow, { type: 'destination', name: block.id });
  return element;
}

function headingStyle({ theme }: LayoutContext, block: Heading, { style }: Place): TypeStyle {
  if (block.depth === 1) return typeStyle(theme, 'title');
  if (block.depth === 2) return typeStyle(theme, 'h2');
  const type = typeStyle(theme, block.depth === 3 || block.role === 'recommendation' ? 'h3' : 'h4');
  return { ...type, before: Math.max(type.before, style.after) };
}

interface TitlePlace {
  readonly column: Column;
  readonly style: TypeStyle;
  readonly element: TagDraft;
}

function addTitle(context: LayoutContext, block: Heading, title: readonly Inline[], place: TitlePlace): void {
  const { column, style, element } = place;
  const items = inlineItems(context, title, style, element);
  addLines(context.flow, setTitle(context, items, { style, column, span: block.span }));
}

/** The number of a recommendation stands large in the space beside the text, where there is such space. */
function addNumbered(context: LayoutContext, block: Heading, place: TitlePlace): void {
  const { flow, theme } = context;
  const { column, element } = place;
  const [number, title] = takeNumber(block.children);
  const style = typeStyle(theme, 'number');
  if (number === '' || theme.numbers === 'inline' || column.outset < style.size * number.length) {
    addTitle(context, block, block.children, place);
    return;
  }
  const beside = { x: column.x - column.outset, width: column.outset, outset: 0 };
  const items = inlineItems(context, [{ type: 'text', value: number }], style, element);
  const line = setLabel(context, items, { style, column: beside });
  const first = flow.pieces.length;
  addTitle(context, block, title, place);
  if (line) addInFront(flow, first, line);
}

/** Takes `1.` off the beginning of a heading. */
function takeNumber(children: readonly Inline[]): readonly [string, readonly Inline[]] {
  const [first, ...rest] = children;
  const match = first?.type === 'text' ? /^(\d{1,3})[.)]?\s+(.*)$/s.exec(first.value) : null;
  const [, number, title] = match ?? [];
  if (number === undefined || title === undefined) return ['', children];
  return [number, title === '' ? rest : [{ type: 'text', value: title }, ...rest]];
}

const hairline = 0.75;

interface Rule {
  readonly colour: string;
  readonly thickness: number;
  /** From the line to the heading. */
  readonly distance: number;
}

function addRule({ flow }: LayoutContext, column: Column, { colour, thickness, distance }: Rule): void {
  const owner = { type: 'artifact', kind: 'rule' } as const;
  const line = { type: 'box', owner, x: column.x, y: 0, width: column.width, height: thickness } as const;
  addPiece(flow, { height: thickness + distance, items: [{ ...line, colour }] });
  addPenalty(flow, forbidden);
}
