import type { GlyphRun } from '../layout/layout.ts';

/** From where to where a run stands on its line, in points; space at its ends is left out. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

export function extentOf({ x, size, advances, offsets, texts }: GlyphRun): Extent {
  let pen = x;
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [index, advance] of advances.entries()) {
    const start = pen + ((offsets?.[2 * index] ?? 0) * size) / 1000;
    const end = start + (advance * size) / 1000;
    pen += (advance * size) / 1000;
    if (texts[index]?.trim() === '' && texts[index] !== '') continue;
    left = Math.min(left, start, end);
    right = Math.max(right, start, end);
  }
  return left > right ? { left: x, right: x } : { left, right };
}
