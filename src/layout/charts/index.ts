import type { ChartData } from '../../document/document.ts';
import type { ChartCanvas, Drawn } from './chart-canvas.ts';
import { drawBars } from './draw-bars.ts';
import { drawMatrix } from './draw-matrix.ts';
import { drawStackedBars } from './draw-stacked-bars.ts';
import { drawTimeline } from './draw-timeline.ts';
import { mostShades } from './shades.ts';

/** Draws a chart on a canvas. Where it does not fit there is a reason instead, in words for the author. */
export function drawChart(canvas: ChartCanvas, data: ChartData): Drawn | string {
  switch (data.kind) {
    case 'bars':
      return drawBars(canvas, data) ?? tooNarrow;
    case 'stacked-bars':
      if (data.series.length > mostShades)
        return `it has ${data.series.length} series, and ${mostShades} can be told apart`;
      return drawStackedBars(canvas, data) ?? tooNarrow;
    case 'timeline':
      return drawTimeline(canvas, data) ?? tooNarrow;
    case 'matrix':
      return drawMatrix(canvas, data) ?? tooNarrow;
  }
}

const tooNarrow = 'its labels leave no room';
