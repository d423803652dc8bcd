import type { Block, Chart } from '../../document/document.ts';
import { inlinesOf, walkInlines } from '../../document/walk.ts';
import { addPicture, addPictureTags } from '../add-picture.ts';
import type { Drawn } from '../charts/chart-canvas.ts';
import { describeChart } from '../charts/describe-chart.ts';
import { drawChart } from '../charts/index.ts';
import { addMark } from '../flow.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { typeStyle } from '../type-style.ts';

/**
 * A chart, drawn. Its alternative text holds all its data, and is what screen readers say; the labels are content of the
 * figure as well, so that they can be found, copied and reflowed. A chart that does not fit is shown as its table.
 */
export function chart(context: LayoutContext, block: Chart, place: Place): void {
  const { document, diagnostics } = context;
  const { caption, data } = block;
  const [tagged, reported] = [place.parent.children.length, diagnostics.length];
  const { group, owner } = addPictureTags(context, place.parent, {
    alt: describeChart(data, document.meta),
    hasCaption: caption !== undefined,
  });
  const style = typeStyle(context.theme, 'table');
  const drawn = drawChart({ context, column: place.column, style, owner }, data);
  const reason = typeof drawn === 'string' ? drawn : heightFault(context, drawn);
  if (typeof drawn === 'string' || reason !== undefined) {
    // What the attempt left behind belongs to nothing.
    place.parent.children.splice(tagged);
    diagnostics.splice(reported);
    addTable(context, block, place, reason);
  } else {
    markAnchors(context, block);
    addPicture(context, place, drawn, caption && { inlines: caption, parent: group });
  }
}

/** The part of a page's height that a chart may take up: its caption has to stand below it. */
const tallest = 0.85;

function heightFault({ geometry }: LayoutContext, { height }: Drawn): string | undefined {
  return height > (geometry.bottom - geometry.top) * tallest ? 'it is taller than a page' : undefined;
}

function addTable(context: LayoutContext, block: Chart, place: Place, reason: string | undefined): void {
  const { table, caption, span, data } = block;
  context.diagnostics.push({
    code: 'layout/chart-as-table',
    message: `the chart \`${data.kind}\` is shown as its table: ${reason}`,
    ...(span ? { span } : {}),
  });
  const below: readonly Block[] = caption ? [{ type: 'paragraph', role: 'caption', children: caption }] : [];
  context.addBlocks(context, [table, ...below], place);
}

/** Links may lead to a row of the table; in the chart they lead to the whole. */
function markAnchors({ flow }: LayoutContext, { table }: Chart): void {
  for (const inlines of inlinesOf(table)) {
    walkInlines(inlines, (inline) => {
      if (inline.type === 'anchor') addMark(flow, { type: 'destination', name: inline.id });
    });
  }
}
