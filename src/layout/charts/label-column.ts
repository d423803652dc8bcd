import type { Column } from '../page-geometry.ts';
import { type ChartCanvas, measureLabels } from './chart-canvas.ts';

/** The column of names in front of a chart. */
export interface LabelColumn {
  readonly column: Column;
  /** From its start to where the chart begins. */
  readonly step: number;
}

/** The part of the width that names may take up, before words need more. */
const largestShare = 0.4;
const distance = 8;

/** As wide as the longest name, up to a part of the width; beyond that names run over several lines. */
export function labelColumn(canvas: ChartCanvas, labels: readonly string[]): LabelColumn {
  const { column } = canvas;
  const { min, max } = measureLabels(canvas, labels);
  const width = Math.max(Math.min(max, column.width * largestShare), min);
  return { column: { x: column.x, width, outset: 0 }, step: width + distance };
}
