/** Looks up what one part of a layout names in another. A layout names only what it has: anything else is a bug of it. */
export function mustFind<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, kind: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the layout names the ${kind} \`${key}\`, which it does not have`);
  return value;
}
