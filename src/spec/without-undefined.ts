/** The object without the keys that have no value: what is optional in plain data is absent, never `undefined`. */
export function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const defined: Record<string, unknown> = {};
  // The keys are names in the code, never an author's.
  for (const [key, item] of Object.entries(value)) if (item !== undefined) defined[key] = item;
  return defined as { [K in keyof T]?: Exclude<T[K], undefined> };
}
