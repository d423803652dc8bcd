import type { Enclosure, Frame } from './flow.ts';
import type { Box } from './layout.ts';
import type { PlacedFlow, PlacedSlice } from './placed-flow.ts';

/** The boxes behind each slice, outer ones first. A box that runs over several slices is drawn in each of them. */
export function drawFrames(flow: PlacedFlow): readonly (readonly Box[])[] {
  const boxes: Box[][] = flow.slices.map(() => []);
  const sliceOf = flow.slices.flatMap(({ from, to }, slice) => new Array<number>(to - from).fill(slice));
  for (const frame of flow.frames) {
    const last = sliceOf[frame.to - 1] ?? 0;
    for (let index = sliceOf[frame.from] ?? 0; index <= last; index += 1) {
      const slice = flow.slices[index];
      if (slice && slice.from < slice.to)
        boxes[index]?.push(...drawFrame(frame, extentOf(flow, frame, slice), slice));
    }
  }
  return boxes;
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly isLast: boolean;
}

function extentOf({ pieces }: PlacedFlow, frame: Frame, slice: PlacedSlice): Extent {
  const first = Math.max(frame.from, slice.from);
  const last = Math.min(frame.to, slice.to) - 1;
  const inside = pieces[last + 1]?.enclosures.slice(frame.level) ?? [];
  const isLast = frame.to <= slice.to;
  const firstTop = slice.tops[first - slice.from] ?? 0;
  const lastBottom = (slice.tops[last - slice.from] ?? 0) + (pieces[last]?.height ?? 0);
  // What is set again at the top of the page inside this box stands in it too.
  const repeated = frame.from < slice.from ? heads(pieces[first]?.enclosures.slice(frame.level) ?? []) : 0;
  return {
    top: frame.bleeds && first === slice.from ? 0 : slice.area.top + firstTop - repeated,
    bottom: slice.area.top + lastBottom + (isLast ? 0 : inside.reduce((sum, { tail }) => sum + tail, 0)),
    isLast,
  };
}

function drawFrame(
  frame: Frame,
  { top, bottom, isLast }: Extent,
  { area, from }: PlacedSlice,
): readonly Box[] {
  const { width, fill, bar, overline, underline } = frame;
  const owner = { type: 'artifact', kind: 'background' } as const;
  const box = { type: 'box', owner, x: frame.x + area.shift, y: top, width, height: bottom - top } as const;
  return [
    ...(fill ? [{ ...box, colour: fill }] : []),
    ...(bar ? [{ ...box, width: bar.width, colour: bar.colour }] : []),
    ...(overline && frame.from >= from ? [{ ...box, ...overline }] : []),
    ...(underline && isLast
      ? [{ ...box, y: bottom, height: underline.height, colour: underline.colour }]
      : []),
  ];
}

function heads(enclosures: readonly Enclosure[]): number {
  return enclosures.reduce((sum, { head }) => sum + head.height, 0);
}
