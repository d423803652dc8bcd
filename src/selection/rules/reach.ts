import { covers } from '../../taxonomy/covers.ts';
import { findTerm } from '../../taxonomy/find-term.ts';
import type { Taxonomy } from '../../taxonomy/taxonomy.ts';

/** How terms of a record stand to the term that a brief is for. */
export type Reach =
  | { readonly type: 'covers'; readonly term: string }
  | { readonly type: 'narrower'; readonly term: string }
  | { readonly type: 'apart' };

/** The nearest of the terms that is the wanted one or contains it, else one that lies inside it. */
export function reachOf(taxonomy: Taxonomy, terms: readonly string[], wanted: string): Reach {
  const ids = terms.map((term) => findTerm(taxonomy, term)?.id ?? term);
  const above = findTerm(taxonomy, wanted)?.ancestors ?? [];
  const nearest = [wanted, ...above].find((id) => ids.includes(id));
  if (nearest !== undefined) return { type: 'covers', term: nearest };
  const inside = ids.find((id) => covers(taxonomy, wanted, id));
  return inside === undefined ? { type: 'apart' } : { type: 'narrower', term: inside };
}
