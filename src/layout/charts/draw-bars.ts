import type { ChartData, ChartValue } from '../../document/document.ts';
import type { PageItem } from '../layout.ts';
import { area, type ChartCanvas, type Drawn, lower, measureLabel, setChartLabel } from './chart-canvas.ts';
import { labelColumn } from './label-column.ts';

export type BarData = Extract<ChartData, { kind: 'bars' | 'stacked-bars' }>;

const rowDistance = 5;
const valueDistance = 4;
/** Height of a bar, in type sizes. */
const barHeight = 1.3;
/** Bars of less than this, in points, cannot be compared. */
const narrowestPlot = 40;

/** Horizontal bars from a common line, each with its value at the end; `undefined` where they do not fit. */
export function drawBars(canvas: ChartCanvas, data: BarData): Drawn | undefined {
  const { column, context } = canvas;
  const values = data.rows.map((row) => signed(canvas, row.values[0]));
  const names = data.rows.map(({ label }) => label);
  const labels = labelColumn(canvas, names);
  const scale = scaleOf(canvas, values, column.width - labels.step);
  if (!scale) return undefined;
  const zero = column.x + labels.step + scale.zero;
  const items: PageItem[] = [];
  let top = 0;
  for (const [index, value] of values.entries()) {
    const name = setChartLabel(canvas, names[index] ?? '', labels.column);
    const bar = drawBar(canvas, value, { zero, unit: scale.unit });
    const height = Math.max(name.height, bar.height);
    items.push(...lower(name.items, top + (height - name.height) / 2));
    items.push(...lower(bar.items, top + (height - bar.height) / 2));
    top += height + rowDistance;
  }
  const height = top - rowDistance;
  const axis = area(canvas, context.theme.colours.text, { x: zero - 0.375, y: 0, width: 0.75, height });
  return { height, items: [...items, axis] };
}

/** A bar with its value, which stands beyond the end of the bar. */
function drawBar(
  canvas: ChartCanvas,
  value: ChartValue,
  { zero, unit }: Pick<Scale, 'zero' | 'unit'>,
): Drawn {
  const { style, context } = canvas;
  const thickness = style.size * barHeight;
  const height = Math.max(thickness, style.leading);
  const length = Math.abs(value.number) * unit;
  const label = measureLabel(canvas, value.text).max;
  const isBelow = value.number < 0;
  const x = isBelow ? zero - length : zero;
  const textX = isBelow ? x - valueDistance - label : x + length + valueDistance;
  const text = setChartLabel(canvas, value.text, { x: textX, width: label, outset: 0 });
  const place = { x, y: (height - thickness) / 2, width: length, height: thickness };
  return {
    height,
    items: [
      area(canvas, context.theme.colours.accent, place),
      ...lower(text.items, (height - text.height) / 2),
    ],
  };
}

/** Among right-to-left text a sign would go to the other side of its number (UAX #9): a mark keeps it in front. */
function signed({ context }: ChartCanvas, value: ChartValue = { number: 0, text: '' }): ChartValue {
  const isTurned = context.document.direction === 'rtl' && value.number < 0;
  return isTurned ? { ...value, text: `\u200e${value.text}` } : value;
}

interface Scale {
  /** From the edge of the plot to the line that bars begin at. */
  readonly zero: number;
  /** Points for each 1. */
  readonly unit: number;
}

/** The largest scale that leaves room for the values at the ends of the bars. */
function scaleOf(canvas: ChartCanvas, values: readonly ChartValue[], width: number): Scale | undefined {
  const room = (chosen: readonly ChartValue[]) =>
    chosen.reduce((most, { text }) => Math.max(most, measureLabel(canvas, text).max + valueDistance), 0);
  const [below, above] = [
    values.filter(({ number }) => number < 0),
    values.filter(({ number }) => number >= 0),
  ];
  const low = below.reduce((least, { number }) => Math.min(least, number), 0);
  const high = above.reduce((most, { number }) => Math.max(most, number), 0);
  const plot = width - room(below) - room(above);
  if (plot < narrowestPlot) return undefined;
  const unit = high > low ? plot / (high - low) : 0;
  return { zero: room(below) - low * unit, unit };
}
