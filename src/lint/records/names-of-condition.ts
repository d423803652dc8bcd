import type { Corpus } from '../../corpus/corpus.ts';
import type { Condition } from '../../schema/fields.ts';
import { findTerm } from '../../taxonomy/find-term.ts';
import type { Taxonomy } from '../../taxonomy/taxonomy.ts';
import { startsOf } from '../fidelity/starts-of.ts';

/** How the names of the audience and the place of a condition begin, and of what is inside them, in all languages. */
export function namesOfCondition(
  when: Condition,
  { audiences, regions }: Pick<Corpus, 'audiences' | 'regions'>,
): ReadonlySet<string> {
  const names = [...namesOf(audiences, when.audience), ...namesOf(regions, when.region)];
  return new Set(names.flatMap(startsOf));
}

function namesOf(taxonomy: Taxonomy, name: string | undefined): readonly string[] {
  const id = name === undefined ? undefined : findTerm(taxonomy, name)?.id;
  if (id === undefined) return [];
  return Object.values(taxonomy.terms)
    .filter((term) => term.id === id || term.ancestors.includes(id))
    .flatMap(({ label }) => (typeof label === 'string' ? [label] : Object.values(label)));
}
