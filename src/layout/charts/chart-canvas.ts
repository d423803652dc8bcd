import { plainRun } from '../inline-items.ts';
import type { Box, Owner, PageItem } from '../layout.ts';
import type { LayoutContext } from '../layout-context.ts';
import { moveItem } from '../move-item.ts';
import type { Column } from '../page-geometry.ts';
import { type SetLine, setLabelLines } from '../set-lines.ts';
import { measureParagraph } from '../text/measure-paragraph.ts';
import type { ParagraphWidths } from '../text/text-line.ts';
import type { TypeStyle } from '../type-style.ts';

/** What charts are drawn on: a column, the type of labels, and the figure that all of it belongs to. */
export interface ChartCanvas {
  readonly context: LayoutContext;
  readonly column: Column;
  readonly style: TypeStyle;
  readonly owner: Owner;
}

/** A chart that is drawn: y from its top, x from the edge of the page. */
export interface Drawn {
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** The widths that a label asks for, in points. */
export function measureLabel({ context, style, owner }: ChartCanvas, text: string): ParagraphWidths {
  return measureParagraph(context.fonts, [plainRun(context, text, style, owner)]);
}

/** The widest label of a list, in points: of its longest word, and on one line. */
export function measureLabels(canvas: ChartCanvas, texts: readonly string[]): ParagraphWidths {
  const widths = texts.map((text) => measureLabel(canvas, text));
  return {
    min: widths.reduce((most, { min }) => Math.max(most, min), 0),
    max: widths.reduce((most, { max }) => Math.max(most, max), 0),
  };
}

/** A hair more than was measured, so that no rounding breaks a label that fits. */
const ease = 0.01;

/** A label in a column, in as many lines as it needs. Each ends with a space, which parts it from the next when read. */
export function setChartLabel(canvas: ChartCanvas, text: string, column: Column): Drawn {
  const { context, style, owner } = canvas;
  if (text.trim() === '') return { height: 0, items: [] };
  const items = [plainRun(context, text, style, owner)];
  return stack(setLabelLines(context, items, { style, column: { ...column, width: column.width + ease } }));
}

function stack(lines: readonly SetLine[]): Drawn {
  const height = lines.reduce((total, line) => total + line.height, 0);
  let top = 0;
  const items = lines.flatMap((line) => {
    const y = top;
    top += line.height;
    return lower(line.items, y);
  });
  return { height, items };
}

/** Items further down. */
export function lower(items: readonly PageItem[], y: number): readonly PageItem[] {
  return items.map((item) => moveItem(item, 0, y));
}

/** A filled area that belongs to the chart. */
export function area(
  { owner }: ChartCanvas,
  colour: string,
  place: Omit<Box, 'type' | 'owner' | 'colour'>,
): Box {
  return { type: 'box', owner, colour, ...place };
}
