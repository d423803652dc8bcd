/** Names in backticks, as a list in words: `` `a`, `b` ``. */
export function quoteNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
