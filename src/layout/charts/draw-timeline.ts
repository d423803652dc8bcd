import type { ChartData } from '../../document/document.ts';
import type { PageItem } from '../layout.ts';
import { area, type ChartCanvas, type Drawn, lower, setChartLabel } from './chart-canvas.ts';
import { labelColumn } from './label-column.ts';
import { levelSymbol } from './level-symbol.ts';

export type TimelineData = Extract<ChartData, { kind: 'timeline' }>;

const eventDistance = 7;
const markerRadius = 3.5;
const lineWidth = 1.5;
const textDistance = 9;
const narrowestText = 80;

/** Events below each other on a line, with their dates before it; `undefined` where they do not fit. */
export function drawTimeline(canvas: ChartCanvas, { events }: TimelineData): Drawn | undefined {
  const { column, style, context } = canvas;
  const { accent, rule, muted } = context.theme.colours;
  const strong: ChartCanvas = { ...canvas, style: { ...style, isBold: true, colour: accent } };
  const quiet: ChartCanvas = { ...canvas, style: { ...style, colour: muted } };
  const dates = labelColumn(
    strong,
    events.map(({ date }) => date),
  );
  const lineX = column.x + dates.step + markerRadius;
  const textX = lineX + markerRadius + textDistance;
  const text = { x: textX, width: column.x + column.width - textX, outset: 0 };
  if (text.width < narrowestText) return undefined;
  const items: PageItem[] = [];
  const markers: number[] = [];
  let top = 0;
  for (const { date, text: what, actor = '' } of events) {
    const [when, words, who] = [
      setChartLabel(strong, date, dates.column),
      setChartLabel(canvas, what, text),
      setChartLabel(quiet, actor, text),
    ];
    markers.push(top + style.leading / 2);
    items.push(
      ...lower(when.items, top),
      ...lower(words.items, top),
      ...lower(who.items, top + words.height),
    );
    top += Math.max(when.height, words.height + who.height) + eventDistance;
  }
  const [first = 0, last = first] = [markers[0], markers.at(-1)];
  const line = area(canvas, rule, {
    x: lineX - lineWidth / 2,
    y: first,
    width: lineWidth,
    height: last - first,
  });
  const discs = markers.flatMap((y) =>
    levelSymbol(canvas, { x: lineX - markerRadius, y: y - markerRadius, radius: markerRadius, level: 1 }),
  );
  return { height: top - eventDistance, items: [line, ...discs, ...items] };
}
