import { findTerm } from './find-term.ts';
import type { Taxonomy } from './taxonomy.ts';

/**
 * A way up from one term to another, both included, such as `SE`, `northern-europe`, `europe`. Empty where
 * the second does not contain the first. Of several ways it is the one over the `broader` named first.
 */
export function containmentPath(taxonomy: Taxonomy, narrower: string, broader: string): readonly string[] {
  const top = findTerm(taxonomy, broader);
  let term = findTerm(taxonomy, narrower);
  const path: string[] = [];
  while (top && term) {
    path.push(term.id);
    if (term.id === top.id) return path;
    term = term.broader
      .map((id) => findTerm(taxonomy, id))
      .find((above) => above && (above.id === top.id || above.ancestors.includes(top.id)));
  }
  return [];
}

/** A path of terms as text, narrowest first: `SE ⊂ EU ⊂ europe`. */
export function formatPath(path: readonly string[]): string {
  return path.join(' ⊂ ');
}
