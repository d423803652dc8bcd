/** All lists that leave out some of the items, the empty one among them, in their order. */
export function properParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  for (const item of items) parts.push(...parts.map((part) => [...part, item]));
  return parts.slice(0, -1);
}
