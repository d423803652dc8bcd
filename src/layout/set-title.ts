import type { LayoutContext } from './layout-context.ts';
import { type LineOptions, type SetLine, setLines } from './set-lines.ts';
import { measureParagraph } from './text/measure-paragraph.ts';
import { setParagraph } from './text/set-paragraph.ts';
import type { ParagraphItem } from './text/text-line.ts';

/** Steps of halving: a column of 500 points is narrowed to the nearest 4. */
const steps = 6;

/** As `setLines`, for titles: as few lines as the column allows, and those of like length, so that no word is left alone. */
export function setTitle(
  context: LayoutContext,
  items: readonly ParagraphItem[],
  options: Omit<LineOptions, 'align' | 'hyphenate'>,
): readonly SetLine[] {
  const width = balancedWidth(context, items, options.column.width);
  const column = { ...options.column, width };
  return setLines(context, items, { ...options, column, align: 'ragged', hyphenate: false });
}

/** The narrowest width, in points, that needs no more lines than the whole width does and divides no word. */
function balancedWidth(context: LayoutContext, items: readonly ParagraphItem[], width: number): number {
  const { direction } = context.document;
  const countAt = (measure: number) =>
    setParagraph(context.fonts, items, { measure, align: 'ragged', hyphenate: false, direction }).length;
  const count = countAt(width);
  if (count < 2) return width;
  let [low, high] = [Math.max(width / 2, measureParagraph(context.fonts, items).min), width];
  for (let step = 0; step < steps && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (countAt(middle) > count) low = middle;
    else high = middle;
  }
  return high;
}
