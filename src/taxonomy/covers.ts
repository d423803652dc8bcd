import { findTerm } from './find-term.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Whether the one term is the other or contains it. Takes ids or aliases; an unknown name covers nothing. */
export function covers(taxonomy: Taxonomy, broader: string, narrower: string): boolean {
  const outer = findTerm(taxonomy, broader);
  const inner = findTerm(taxonomy, narrower);
  if (!outer || !inner) return false;
  return outer.id === inner.id || inner.ancestors.includes(outer.id);
}
