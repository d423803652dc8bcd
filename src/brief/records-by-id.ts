const known = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The records of a corpus by id; of the same list it is worked out once, for all briefs. */
export function recordsById<T extends { readonly id: string }>(
  records: readonly T[],
): ReadonlyMap<string, T> {
  const found = known.get(records) as ReadonlyMap<string, T> | undefined;
  if (found) return found;
  const byId = new Map(records.map((record) => [record.id, record]));
  known.set(records, byId);
  return byId;
}
