import type { NoteDemand } from './galley.ts';

/** The penalty of a break that would part what belongs together: taken only where there is no other way. */
export const forbidden = Number.MAX_SAFE_INTEGER;

/** What the costs of pages are made of. The unit: a page that is two tenths empty costs 100. */
const costs = {
  /** Text that runs over the bottom of the page: a piece that is taller than the page. */
  overflow: 1e12,
  forbiddenBreak: 1e9,
  /** A note that does not begin on the page of its reference. */
  lateNote: 20_000,
  /** A note that goes on on the next page. */
  dividedNote: 300,
  /** An empty page; half empty costs a quarter of it. */
  emptiness: 2500,
  /** Every page, so that none is opened without need. */
  page: 20,
  /** A last page with next to nothing on it. */
  shortLastPage: 250,
} as const;

/** A last page that holds more than this part is not short. */
const shortPage = 1 / 6;

export interface PageEnd {
  /** The part of the page that is filled; more than 1 where text runs over. */
  readonly used: number;
  /** Of the break; `undefined` at the end of the text. */
  readonly penalty: number | undefined;
  /** How many pieces of notes stand on this page and those before. */
  readonly notes: number;
  readonly demand: NoteDemand | undefined;
}

/** What a page costs that ends so. */
export function costOfPage({ used, penalty, notes, demand }: PageEnd): number {
  return (
    costs.page +
    (used > 1 ? costs.overflow : 0) +
    (penalty === undefined
      ? lastPage(used)
      : breakAt(penalty) + costs.emptiness * Math.max(1 - used, 0) ** 2) +
    (demand && notes < demand.begun ? costs.lateNote : 0) +
    (demand && notes < demand.whole ? costs.dividedNote : 0)
  );
}

function breakAt(penalty: number): number {
  return Math.min(penalty, costs.forbiddenBreak);
}

/** It may end anywhere, but not after a line or two. */
function lastPage(used: number): number {
  return costs.shortLastPage * Math.max(1 - used / shortPage, 0);
}
