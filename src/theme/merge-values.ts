/** What `own` says comes before what `base` says, mapping by mapping; lists and single values are taken whole. */
export function mergeValues(base: unknown, own: unknown): unknown {
  if (!isMapping(base) || !isMapping(own)) return own;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(own)) {
    merged.set(key, merged.has(key) ? mergeValues(merged.get(key), value) : value);
  }
  // `fromEntries` defines keys, so that `__proto__` stays a key like any other.
  return Object.fromEntries(merged);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
