/**
 * The order from left to right of runs that are given in logical order, by their embedding levels (UAX #9, L2): from
 * the highest level down to the lowest odd one, each sequence at that level or above is reversed.
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const levelAt = (position: number) => levels[order[position] ?? 0] ?? 0;
  const highest = levels.reduce((max, level) => Math.max(max, level), 0);
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      if (levelAt(start) < level) continue;
      let end = start + 1;
      while (end < order.length && levelAt(end) >= level) end += 1;
      for (const [index, run] of order.slice(start, end).reverse().entries()) order[start + index] = run;
      start = end;
    }
  }
  return order;
}
