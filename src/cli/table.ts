/** Rows as lines of columns, two spaces apart; columns without any text are left out. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) => `${lineOf(row, widths)}\n`).join('');
}

/** A number with its noun: `1 page`, `2 pages`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)));
  return cells
    .filter((_, column) => widths[column] !== 0)
    .join('  ')
    .trimEnd();
}

/** Code points, which is near enough on a screen; a letter with a combining mark counts as two. */
function widthOf(text: string): number {
  return [...text].length;
}
