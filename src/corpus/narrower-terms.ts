import { findTerm } from '../taxonomy/find-term.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';

/** By the id of each term: the ids of the terms in it, itself included. */
export type NarrowerTerms = ReadonlyMap<string, ReadonlySet<string>>;

/** Turns the containment of a taxonomy round. */
export function narrowerTerms(taxonomy: Taxonomy): NarrowerTerms {
  const narrower = new Map<string, Set<string>>();
  for (const term of Object.values(taxonomy.terms)) {
    for (const id of [term.id, ...term.ancestors]) {
      const inside = narrower.get(id);
      if (inside === undefined) narrower.set(id, new Set([term.id]));
      else inside.add(term.id);
    }
  }
  return narrower;
}

/** Whether some term is in both: one contains the other, or they overlap. Unknown names count as overlapping. */
export function overlap(taxonomy: Taxonomy, narrower: NarrowerTerms, a: string, b: string): boolean {
  const inA = narrower.get(findTerm(taxonomy, a)?.id ?? '');
  const inB = narrower.get(findTerm(taxonomy, b)?.id ?? '');
  if (inA === undefined || inB === undefined) return true;
  const [small, large] = inA.size < inB.size ? [inA, inB] : [inB, inA];
  return [...small].some((id) => large.has(id));
}
