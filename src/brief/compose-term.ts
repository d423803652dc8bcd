import type { Language } from '../language/language.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import { labelOf } from '../taxonomy/label-of.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { Brief } from './brief.ts';

export type BriefTerm = Brief['region'];

/** A term of a taxonomy with its label in the brief's language. */
export function composeTerm(language: Language, taxonomy: Taxonomy, id: string): BriefTerm {
  const term = findTerm(taxonomy, id);
  return term ? { id: term.id, label: labelOf(term.label, language.tag) } : { id, label: id };
}

/** Terms with their labels, each once, in the order given. */
export function composeTerms(language: Language, taxonomy: Taxonomy, ids: readonly string[]): BriefTerm[] {
  const terms = ids.map((id) => composeTerm(language, taxonomy, id));
  return [...new Map(terms.map((term) => [term.id, term])).values()];
}
