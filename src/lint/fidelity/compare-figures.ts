import type { Figure, Figures } from '../facts/read-figures.ts';
import type { Quantity } from '../facts/read-quantities.ts';
import { added, type Comparison, changed, type Difference, missing } from './comparison.ts';

/** Whether numbers, deadlines and frequencies are the same, in whatever way they are written. */
export function compareFigures(
  { plain, variant }: { readonly plain: Figures; readonly variant: Figures },
  comparison: Comparison,
): readonly Difference[] {
  return [
    ...compareKind(plain.quantities, variant.quantities, comparison),
    ...compareBounds(plain.quantities, variant.quantities),
    ...compareKind(plain.dates, variant.dates, comparison),
    ...compareKind(plain.frequencies, variant.frequencies, comparison),
  ];
}

function compareKind(
  plain: readonly Figure[],
  variant: readonly Figure[],
  { mayDrop, known }: Comparison,
): readonly Difference[] {
  const lost = plain.filter((figure) => !isAmong(figure, variant));
  const gained = variant.find((figure) => !isAmong(figure, plain) && !isAmong(figure, known));
  const instead = lost.find(isAsk) ?? lost[0];
  if (instead && gained) return [changed(instead.text, gained.text)];
  if (mayDrop) return [];
  const gone = lost.find(isAsk);
  return [...(gone ? [missing(gone.text)] : []), ...(gained ? [added(gained.text)] : [])];
}

function isAmong(figure: Figure, others: readonly Figure[]): boolean {
  return others.some((other) => isSame(figure, other));
}

/** Names of laws and years that are no deadline may go. */
function isAsk(figure: Figure): boolean {
  switch (figure.type) {
    case 'quantity':
      return !figure.isReference;
    case 'date':
      return figure.isDeadline;
    case 'frequency':
      return true;
  }
}

/** Whether two figures say the same. “before 1 July” and “by 30 June” do, “by the end of 2027” and “before 2028” too. */
export function isSame(figure: Figure, other: Figure): boolean {
  if (figure.type === 'quantity' && other.type === 'quantity') return isSameQuantity(figure, other);
  if (figure.type === 'date' && other.type === 'date') return Math.abs(figure.day - other.day) <= 1;
  return figure.type === 'frequency' && other.type === 'frequency' && isNear(figure.every, other.every);
}

function isSameQuantity(figure: Quantity, other: Quantity): boolean {
  if (figure.unit === other.unit) return figure.kind === other.kind && isNear(figure.value, other.value);
  // Where a list names the currency or the unit once, the other numbers stand without it.
  const isBare = [figure, other].some(({ unit }) => unit === 'things');
  const isNamed = [figure, other].some(({ unit }) => unit === 'money' || unit === 'measure');
  return isBare && isNamed && isNear(countOf(figure), countOf(other));
}

function countOf({ value, count = value }: Quantity): number {
  return count;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function compareBounds(plain: readonly Quantity[], variant: readonly Quantity[]): readonly Difference[] {
  for (const quantity of variant) {
    const same = plain.filter((other) => isSame(quantity, other));
    if (same.length === 0 || same.some(({ bound }) => isSameBound(bound, quantity.bound))) continue;
    const [first] = same;
    if (first) return [changed(withBound(first), withBound(quantity))];
  }
  return [];
}

/** A bound may go, and “about” may be said of anything but of a bound. */
function isSameBound(plain: Quantity['bound'], variant: Quantity['bound']): boolean {
  return variant === undefined || plain === variant || (plain === undefined && variant !== 'most');
}

const boundNames = { least: 'at least ', most: 'at most ', about: 'about ' } as const;

function withBound({ bound, text }: Quantity): string {
  return (bound ? boundNames[bound] : '') + text;
}
