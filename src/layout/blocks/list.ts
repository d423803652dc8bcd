import type { List, ListItem } from '../../document/document.ts';
import { addInFront, addPenalty, addSpace } from '../flow.ts';
import { plainRun } from '../inline-items.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { listMarkers } from '../list-markers.ts';
import { insideColumn } from '../page-geometry.ts';
import { setLabel } from '../set-lines.ts';
import { addElement, leafOf } from '../tag-tree.ts';
import { measureParagraph } from '../text/measure-paragraph.ts';
import { type TypeStyle, typeStyle } from '../type-style.ts';

/** Items with hanging markers. Items of a tight list stand a little apart, those of a loose one like paragraphs. */
export function list(context: LayoutContext, block: List, place: Place): void {
  const { flow, tags, theme } = context;
  const isSmall = block.role === 'small' || block.role === 'references';
  const style = isSmall ? typeStyle(theme, 'small') : place.style;
  const depth = place.listDepth ?? 0;
  const { numbering, texts } = listMarkers(context, block, { style, depth });
  const parent = addElement(tags, place.parent, 'L', { numbering });
  const apart = block.spread ? style.after : style.after * tightness;
  const widths = texts.map((text) => widthOfMarker(context, text, style));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const indent = Math.max(theme.indent, widest + markerDistance * style.size);
  for (const [index, item] of block.children.entries()) {
    if (index > 0) addSpace(flow, apart);
    if (index > 0 && (index === 1 || index === block.children.length - 1)) addPenalty(flow, lonelyItem);
    // Numbers end below each other.
    const start = block.ordered ? widest - (widths[index] ?? 0) : 0;
    const inside = { ...place, parent, style: { ...style, after: apart }, listDepth: depth + 1 };
    addItem(context, item, inside, { text: texts[index] ?? '', indent, start });
  }
  addSpace(flow, style.after);
}

/** Cost of a page break that leaves the first or the last item alone. */
const lonelyItem = 150;

/** The space between the items of a tight list, as a part of that between paragraphs. */
const tightness = 0.4;

/** From a marker to the text, at least, as a part of the type size. */
const markerDistance = 0.45;

/** In points. */
function widthOfMarker(context: LayoutContext, text: string, style: TypeStyle): number {
  const owner = { type: 'artifact', kind: 'background' } as const;
  return measureParagraph(context.fonts, [plainRun(context, text, style, owner)]).max;
}

interface Marker {
  readonly text: string;
  /** From the left edge of the markers to the item's text, in points. */
  readonly indent: number;
  /** From the left edge of the markers to this one, in points. */
  readonly start: number;
}

/** Where lists are nested so deep that no room is left, the text stays where it is: its marker hangs before it. */
function addItem(context: LayoutContext, item: ListItem, place: Place, marker: Marker): void {
  const { flow, tags } = context;
  const element = addElement(tags, place.parent, 'LI');
  const label = addElement(tags, element, 'Lbl');
  const run = plainRun(context, marker.text, place.style, leafOf(tags, label));
  const column = insideColumn(place.column, marker.indent);
  const x = column.x - marker.indent + marker.start;
  const line = setLabel(context, [run], { style: place.style, column: { ...place.column, x } });
  const first = flow.pieces.length;
  context.addBlocks(context, item.children, {
    ...place,
    column,
    parent: addElement(tags, element, 'LBody'),
  });
  if (line) addInFront(flow, first, line);
}
