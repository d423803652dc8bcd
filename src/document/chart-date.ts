const moment = /(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?|\s*Q([1-4]))?/;
const words = /^[\p{L}\p{M}\s.'’]{0,20}/u;
const pattern = new RegExp(`${words.source}${moment.source}(?:\\s*[-–—]\\s*${moment.source})?$`, 'u');

/**
 * Where a date or period stands in the order of time, as `YYYYMMDD`: `2026`, `2026-06`, `2026-06-30`, `2026 Q3`,
 * `2026-2028`, and with a word before it such as `by 2027`, which stands at its end. `undefined` for everything else.
 */
export function timeOf(text: string): number | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [first, last] = [match.slice(1, 5), match.slice(5, 9)];
  const start = dayOf(first, 'first');
  const end = dayOf(last[0] === undefined ? first : last, 'last');
  if (end < start) return undefined;
  return /^\p{L}/u.test(text.trim()) ? end : start;
}

/** The first or last day of a year, quarter, month or day. */
function dayOf(parts: readonly (string | undefined)[], edge: 'first' | 'last'): number {
  const [year, month, day, quarter] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  const isFirst = edge === 'first';
  const edgeMonth = quarter === undefined ? (isFirst ? 1 : 12) : quarter * 3 - (isFirst ? 2 : 0);
  return (year ?? 0) * 10_000 + (month ?? edgeMonth) * 100 + (day ?? (isFirst ? 1 : 31));
}
