import type { PageItem } from '../layout.ts';
import { area, type ChartCanvas, type Drawn, lower, measureLabel, setChartLabel } from './chart-canvas.ts';
import type { BarData } from './draw-bars.ts';
import { labelColumn } from './label-column.ts';
import { inkOn, shadesOf } from './shades.ts';

const rowDistance = 6;
/** Height of a bar, in line heights: its segments hold their values. */
const barHeight = 1.25;
/** The paper that shows between two segments. */
const gap = 1;
/** A line around each segment, which keeps the lightest ones from fading into the paper. */
const border = 0.5;
const labelMargin = 3;
const narrowestPlot = 80;

/** Horizontal bars of segments, under a legend; `undefined` where they do not fit. */
export function drawStackedBars(canvas: ChartCanvas, data: BarData): Drawn | undefined {
  const { column, style } = canvas;
  const labels = labelColumn(
    canvas,
    data.rows.map(({ label }) => label),
  );
  const width = column.width - labels.step;
  if (width < narrowestPlot) return undefined;
  const total = data.rows.reduce((most, { values }) => Math.max(most, sum(values)), 0);
  const unit = total > 0 ? width / total : 0;
  const shades = shadesOf(canvas.context.theme.colours.accent, data.series.length);
  const legend = drawLegend(canvas, data.series, shades);
  const thickness = style.leading * barHeight;
  const items: PageItem[] = [...legend.items];
  let top = legend.height + rowDistance;
  for (const { label, values } of data.rows) {
    const name = setChartLabel(canvas, label, labels.column);
    const height = Math.max(name.height, thickness);
    items.push(...lower(name.items, top + (height - name.height) / 2));
    let x = column.x + labels.step;
    for (const [index, value] of values.entries()) {
      const segment = {
        x,
        width: value.number * unit,
        height: thickness,
        colour: shades[index] ?? '#000000',
      };
      items.push(...lower(drawSegment(canvas, segment, value.text), top + (height - thickness) / 2));
      x += segment.width;
    }
    top += height + rowDistance;
  }
  return { height: top - rowDistance, items };
}

interface Segment {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A segment, with its value where there is room. The alternative text holds all of them. */
function drawSegment(canvas: ChartCanvas, segment: Segment, value: string): readonly PageItem[] {
  const { x, height, colour } = segment;
  const width = Math.max(segment.width - gap, Math.min(segment.width, border));
  if (width <= 0) return [];
  const ink = inkOn(colour);
  const label = measureLabel(canvas, value).max;
  const inked = { ...canvas, style: { ...canvas.style, colour: ink } };
  const place = { x: x + (width - label) / 2, width: label, outset: 0 };
  const text =
    label + 2 * labelMargin <= width ? setChartLabel(inked, value, place) : { height: 0, items: [] };
  return [...swatch(canvas, { ...segment, width }), ...lower(text.items, (height - text.height) / 2)];
}

function swatch(canvas: ChartCanvas, { x, width, height, colour }: Segment): readonly PageItem[] {
  const edge = area(canvas, canvas.context.theme.colours.text, { x, y: 0, width, height });
  if (width <= 2 * border) return [edge];
  const inner = { x: x + border, y: border, width: width - 2 * border, height: height - 2 * border };
  return [edge, area(canvas, colour, inner)];
}

const swatchWidth = 14;
const swatchDistance = 4;
const entryDistance = 14;

/** What each shade stands for, in the order of the segments; as many rows as the width asks for. */
function drawLegend(canvas: ChartCanvas, names: readonly string[], shades: readonly string[]): Drawn {
  const { column, style } = canvas;
  const items: PageItem[] = [];
  let [x, top, height] = [0, 0, 0];
  for (const [index, name] of names.entries()) {
    const room = column.width - swatchWidth - swatchDistance;
    const width = Math.min(measureLabel(canvas, name).max, room);
    if (x > 0 && x + swatchWidth + swatchDistance + width > column.width) [x, top] = [0, top + height];
    const label = setChartLabel(canvas, name, {
      x: column.x + x + swatchWidth + swatchDistance,
      width,
      outset: 0,
    });
    const box = {
      x: column.x + x,
      width: swatchWidth,
      height: style.size * 0.8,
      colour: shades[index] ?? '#000000',
    };
    items.push(
      ...lower(swatch(canvas, box), top + (style.leading - box.height) / 2),
      ...lower(label.items, top),
    );
    height = x === 0 ? label.height : Math.max(height, label.height);
    x += swatchWidth + swatchDistance + width + entryDistance;
  }
  return { height: top + height, items };
}

function sum(values: readonly { readonly number: number }[]): number {
  return values.reduce((total, { number }) => total + number, 0);
}
