/** One length that a recommendation may be shown at. */
export interface Option {
  /** A whole number; 0 where it is left out. */
  readonly worth: number;
  /** Points that it takes. */
  readonly height: number;
}

/** At least `count` of these recommendations stay. */
export interface Floor {
  /** Indexes of recommendations. */
  readonly members: readonly number[];
  readonly count: number;
}

/** What plans can be made of. */
export interface PlanSpace {
  /** For each recommendation, in rank order, its options: the longest first, and last the one that leaves it out, if any. */
  readonly items: readonly (readonly Option[])[];
  /**
   * For each whether it drops out in order: of those none is left out while one that ranks after it stays.
   */
  readonly isRanked: readonly boolean[];
  readonly floors: readonly Floor[];
}

/** For each recommendation the index of its option. */
export type Plan = readonly number[];

export interface PlanLimits {
  /** Points that a plan takes at most. */
  readonly height: number;
  /** What a plan is worth at least. */
  readonly worth: number;
}

/**
 * All plans within the limits, the most worthy first; of equal worth the one that gives the first recommendation the
 * earlier option, then the second, and so on. What the rest of a plan takes at least for each worth is worked out
 * once (as for a knapsack), so that few branches are entered that lead nowhere.
 */
export function* plansByWorth(space: PlanSpace, limits: PlanLimits): Generator<Plan> {
  const { items, isRanked } = space;
  const open = leastHeights(items);
  const closed = leastHeights(items.map((options, item) => (isRanked[item] ? options.slice(-1) : options)));
  const most = (open[0]?.length ?? 1) - 1;
  for (let worth = most; worth >= limits.worth; worth -= 1) {
    const start = { plan: [], worth, room: limits.height, isClosed: false };
    yield* plansFrom({ ...space, open, closed }, start);
  }
}

/** How large the tables of least heights would be, in numbers. */
export function tableSize({ items }: Pick<PlanSpace, 'items'>): number {
  return 2 * (items.length + 1) * (items.reduce((sum, options) => sum + mostWorth(options), 0) + 1);
}

/** What plans take at least, by index of the first item of the rest, then by the worth of the rest. */
type LeastHeights = readonly Float64Array[];

interface Search extends PlanSpace {
  readonly open: LeastHeights;
  /** Where a ranked recommendation has been left out. */
  readonly closed: LeastHeights;
}

/** A plan that is begun, with the worth that its rest must have and the room that is left for it. */
interface Branch {
  readonly plan: Plan;
  readonly worth: number;
  readonly room: number;
  readonly isClosed: boolean;
}

function* plansFrom(search: Search, { plan, worth, room, isClosed }: Branch): Generator<Plan> {
  const item = plan.length;
  const options = search.items[item];
  if (!options) {
    if (worth === 0) yield plan;
    return;
  }
  const isRanked = search.isRanked[item] ?? false;
  for (const [index, option] of options.entries()) {
    if (isRanked && isClosed && option.worth > 0) continue;
    const next: Branch = {
      plan: [...plan, index],
      worth: worth - option.worth,
      room: room - option.height,
      isClosed: isClosed || (isRanked && option.worth === 0),
    };
    if (canEnd(search, next)) yield* plansFrom(search, next);
  }
}

function canEnd({ open, closed, items, floors }: Search, { plan, worth, room, isClosed }: Branch): boolean {
  const least = (isClosed ? closed : open)[plan.length]?.[worth] ?? Number.POSITIVE_INFINITY;
  return least <= room && floors.every((floor) => canKeep(items, floor, plan));
}

/** Whether what is not yet left out is enough. */
function canKeep(items: PlanSpace['items'], { members, count }: Floor, begun: Plan): boolean {
  const isOut = (item: number) => items[item]?.[begun[item] ?? 0]?.worth === 0;
  return members.filter((item) => !isOut(item)).length >= count;
}

function leastHeights(items: PlanSpace['items']): LeastHeights {
  let rest = Float64Array.of(0);
  const tables = [rest];
  for (const options of items.toReversed()) {
    const table = new Float64Array(rest.length + mostWorth(options)).fill(Number.POSITIVE_INFINITY);
    for (const option of options) addOption(table, rest, option);
    tables.unshift(table);
    rest = table;
  }
  return tables;
}

function addOption(table: Float64Array, rest: Float64Array, { worth, height }: Option): void {
  for (let at = 0; at < rest.length; at += 1) {
    const least = (rest[at] ?? 0) + height;
    if (least < (table[at + worth] ?? 0)) table[at + worth] = least;
  }
}

function mostWorth(options: readonly Option[]): number {
  return Math.max(0, ...options.map(({ worth }) => worth));
}
