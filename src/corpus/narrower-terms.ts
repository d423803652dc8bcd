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

/**
 * Whether some term is in both, for one list of names and any other name: one contains the other, or they
 * overlap. A name that is not known counts as overlapping.
 */
export function overlapWith(
  { taxonomy, narrower }: { readonly taxonomy: Taxonomy; readonly narrower: NarrowerTerms },
  names: readonly string[],
): (other: string) => boolean {
  const insideOf = (name: string) => narrower.get(findTerm(taxonomy, name)?.id ?? '');
  const known = [...new Set(names)].map(insideOf);
  const reach = new Set(known.flatMap((inside) => [...(inside ?? [])]));
  const answers = new Map<string, boolean>();
  return (other) => {
    const inside = insideOf(other);
    if (inside === undefined || known.includes(undefined)) return true;
    const answer = answers.get(other) ?? [...inside].some((id) => reach.has(id));
    answers.set(other, answer);
    return answer;
  };
}
