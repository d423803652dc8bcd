import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The first of each kind; by default, things that are the same as JSON are of one kind. */
export function withoutRepeats<T>(
  items: readonly T[],
  kindOf: (item: T) => string = JSON.stringify,
): readonly T[] {
  const firsts = new Map<string, T>();
  for (const item of items) {
    const kind = kindOf(item);
    if (!firsts.has(kind)) firsts.set(kind, item);
  }
  return [...firsts.values()];
}

/** Which diagnostics tell of one mistake: it shows in every brief of a matrix, but is reported once. */
export function sameMistake(found: Diagnostic): string {
  // A font for a script is missing for all texts in it.
  return found.code === 'pdf/missing-script' ? found.message : JSON.stringify(found);
}
