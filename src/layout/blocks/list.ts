import type { List, ListItem } from '../../document/document.ts';
import { addInFront, addPenalty, addSpace } from '../flow.ts';
import { plainRun } from '../inline-items.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { insideColumn } from '../page-geometry.ts';
import { setLabel } from '../set-lines.ts';
import { addElement, leafOf } from '../tag-tree.ts';
import { typeStyle } from '../type-style.ts';

/** Items with hanging markers. Items of a tight list stand a little apart, those of a loose one like paragraphs. */
export function list(context: LayoutContext, block: List, place: Place): void {
  const { flow, tags, theme } = context;
  const isSmall = block.role === 'small' || block.role === 'references';
  const style = isSmall ? typeStyle(theme, 'small') : place.style;
  const isTaskList = block.children.some((item) => item.checked !== undefined);
  const numbering = block.ordered ? 'Decimal' : isTaskList ? 'None' : 'Disc';
  const parent = addElement(tags, place.parent, 'L', { numbering });
  const apart = block.spread ? style.after : style.after * tightness;
  const indent = Math.max(theme.indent, widthOfNumbers(block, style.size));
  for (const [index, item] of block.children.entries()) {
    if (index > 0) addSpace(flow, apart);
    if (index > 0 && (index === 1 || index === block.children.length - 1)) addPenalty(flow, lonelyItem);
    const marker = markerOf(context, block, item, index);
    const spaced = { ...style, after: block.spread ? style.after : apart };
    addItem(context, item, { ...place, parent, style: spaced }, { marker, indent });
  }
  addSpace(flow, style.after);
}

/** Cost of a page break that leaves the first or the last item alone. */
const lonelyItem = 150;

/** The space between the items of a tight list, as a part of that between paragraphs. */
const tightness = 0.4;

/** Room for the largest number, its full stop and the space after it; figures are half as wide as the type size. */
function widthOfNumbers(block: List, size: number): number {
  if (!block.ordered) return 0;
  const figures = String(block.start + Math.max(block.children.length - 1, 0)).length;
  return (figures * 0.52 + 0.9) * size;
}

interface Marker {
  readonly marker: string;
  /** Points from the marker's left edge to the item's text. */
  readonly indent: number;
}

function addItem(context: LayoutContext, item: ListItem, place: Place, { marker, indent }: Marker): void {
  const { flow, tags } = context;
  const element = addElement(tags, place.parent, 'LI');
  const label = addElement(tags, element, 'Lbl');
  const run = plainRun(context, marker, place.style, leafOf(tags, label));
  const line = setLabel(context, [run], { style: place.style, column: { ...place.column, width: indent } });
  const first = flow.pieces.length;
  const column = insideColumn(place.column, indent);
  context.addBlocks(context, item.children, {
    column,
    parent: addElement(tags, element, 'LBody'),
    style: place.style,
  });
  if (line) addInFront(flow, first, line);
}

function markerOf({ fonts, theme }: LayoutContext, block: List, item: ListItem, index: number): string {
  if (block.ordered) return `${block.start + index}.`;
  if (item.checked === undefined) return '•';
  const box = item.checked ? '☑' : '☐';
  const faces = [theme.fonts.body.regular, ...theme.fonts.fallback];
  const isKnown = faces.some((face) => fonts.hasGlyph(face, box.codePointAt(0) ?? 0));
  if (isKnown) return box;
  return item.checked ? '[x]' : '[ ]';
}
