/**
 * The function, worked out once for each list of names. Large corpora have few different ones; most hold one name,
 * which is its own key.
 */
export function byNames<T>(judge: (names: readonly string[]) => T): (names: readonly string[]) => T {
  const known = new Map<string, T>();
  return (names) => {
    const [first = ''] = names;
    const key = names.length === 1 ? first : names.join('\n');
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = judge(names);
    known.set(key, result);
    return result;
  };
}
