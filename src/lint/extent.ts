import type { GlyphRun } from '../layout/layout.ts';

/** From where to where a run stands on its line, in points; space at its ends is left out. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

export function extentOf({ x, size, advances, offsets, texts }: GlyphRun): Extent {
  const unit = size / 1000;
  let pen = x;
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < advances.length; index += 1) {
    const width = (advances[index] ?? 0) * unit;
    if (!isSpace(texts[index] ?? '')) {
      const start = pen + (offsets?.[2 * index] ?? 0) * unit;
      left = Math.min(left, start, start + width);
      right = Math.max(right, start, start + width);
    }
    pen += width;
  }
  return left > right ? { left: x, right: x } : { left, right };
}

function isSpace(text: string): boolean {
  const isVisibleAscii = text > ' ' && text < '\u007f';
  return !isVisibleAscii && text !== '' && text.trim() === '';
}
