/** Longer names are not typing mistakes of one another, and comparing them would cost too much. */
const longestName = 80;

/**
 * The candidate that the author most likely meant: the same but for case, or else the nearest one within
 * one edit for every three letters. The first wins a tie. `undefined` where nothing is near.
 */
export function suggestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
    if (distance === 0) break;
  }
  return best;
}

/** More choices than this are no help. */
const mostChoices = 15;

/** The help line that goes with `suggestName`: where nothing is near, the names there are, if they are few. */
export function didYouMean(
  suggestion: string | undefined,
  choices: readonly string[] = [],
): { readonly help?: string } {
  if (suggestion !== undefined) return { help: `did you mean \`${suggestion}\`?` };
  if (choices.length === 0 || choices.length > mostChoices) return {};
  return { help: `there is ${choices.map((choice) => `\`${choice}\``).join(', ')}` };
}

/**
 * Optimal string alignment distance: inserted, deleted, changed and swapped neighbouring letters count one
 * each. Stops early, with some number not below `limit`, once the distance cannot be smaller than `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cell(a, b, row, column, { beforePrevious, previous, current }));
    }
    if (Math.min(...current, ...previous) >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit;
}

interface Rows {
  readonly beforePrevious: readonly number[];
  readonly previous: readonly number[];
  readonly current: readonly number[];
}

function cell(a: string, b: string, row: number, column: number, rows: Rows): number {
  const isSame = a[row - 1] === b[column - 1];
  const changed = (rows.previous[column - 1] ?? 0) + (isSame ? 0 : 1);
  const deleted = (rows.previous[column] ?? 0) + 1;
  const inserted = (rows.current[column - 1] ?? 0) + 1;
  const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  const swapped = isSwapped ? (rows.beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(changed, deleted, inserted, swapped);
}
