/** All strings in a value that is plain data, keys among them, each once. */
export function stringsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  // A list instead of recursion: data of others may be nested however deep.
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') found.add(next);
    else if (Array.isArray(next)) for (const item of next.toReversed()) waiting.push(item);
    else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next).reverse()) waiting.push(item, key);
    }
  }
  return [...found];
}
