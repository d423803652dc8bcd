import type { Galley, PageSlice } from './galley.ts';
import { type PaginateOptions, paginate } from './paginate.ts';

/** Halvings: columns are level to within a point. */
const steps = 10;

/**
 * Makes the columns of the last page as low as they can be, so that they end side by side; their notes stay at the foot
 * of the page.
 */
export function balanceColumns(
  galley: Galley,
  options: PaginateOptions,
  slices: readonly PageSlice[],
  columns: number,
): readonly PageSlice[] {
  const first = Math.floor((slices.length - 1) / columns) * columns;
  const last = slices[first];
  if (last === undefined) return slices;
  const before = slices.slice(0, first);
  const start = { at: last.from, notes: last.notes.from, pages: first };
  const height = options.heightOf(first);
  const divideAt = (low: number) => {
    const heightOf = (index: number) => (index < first + columns ? low : options.heightOf(index));
    const found = paginate(galley, { ...options, heightOf, maxPages: first + columns }, start);
    return found?.every((slice) => isGood(galley, slice, low)) ? found : undefined;
  };
  let best: readonly PageSlice[] | undefined;
  let [low, high] = [0, height];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    const found = divideAt(middle);
    if (found) [best, high] = [found, middle];
    else low = middle;
  }
  return best ? [...before, ...best.map((slice) => lowerNotes(slice, height - high))] : slices;
}

/** A column that parts what belongs together, or runs over its bottom, is worse than uneven columns. */
function isGood({ pieces }: Galley, { to, tops }: PageSlice, height: number): boolean {
  const bottom = (tops.at(-1) ?? 0) + (tops.length > 0 ? (pieces[to - 1]?.height ?? 0) : 0);
  return bottom <= height && (pieces[to]?.penalty ?? 0) < mostPenalty;
}

/** Dearer breaks are not taken for the sake of even columns. */
const mostPenalty = 1000;

function lowerNotes({ notes, ...slice }: PageSlice, by: number): PageSlice {
  return { ...slice, notes: { ...notes, tops: notes.tops.map((top) => top + by) } };
}
