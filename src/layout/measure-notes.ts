import type { PieceSize } from './galley.ts';
import { forbidden } from './page-cost.ts';

/** Answers how much room notes take up. Positions count pieces of the list of all notes. */
export interface NoteMeasure {
  /** Height of the pieces from `from` up to `to` at the foot of a page, in points. */
  height(from: number, to: number): number;
  /** How far the notes from `from` up to `to` come in a room of so many points. */
  fill(from: number, to: number, room: number): number;
}

export function measureNotes(notes: readonly PieceSize[]): NoteMeasure {
  const bottoms = [0];
  for (const { space, height } of notes) bottoms.push((bottoms.at(-1) ?? 0) + space + height);
  const height = (from: number, to: number) => {
    const first = notes[from];
    if (first === undefined || from >= to) return 0;
    return (bottoms[to] ?? 0) - (bottoms[from] ?? 0) - first.space + first.head + (notes[to]?.tail ?? 0);
  };
  const fill = (from: number, to: number, room: number) => {
    if (height(from, to) <= room) return Math.max(from, to);
    const fits = lastThatFits(from, to, (end) => height(from, end) <= room);
    // Lines of a note that belong together stay so if a break before them leaves anything on the page.
    for (let end = fits; end > from; end -= 1) {
      if ((notes[end]?.penalty ?? 0) < forbidden && height(from, end) <= room) return end;
    }
    return from;
  };
  return { height, fill };
}

/** By halving: what is longer takes up more room. */
function lastThatFits(from: number, to: number, fits: (end: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
