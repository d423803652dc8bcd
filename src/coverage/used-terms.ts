import type { Corpus } from '../corpus/corpus.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';

/** Ids of the terms that are rows and columns of the matrix, in the order of their taxonomies. */
export interface UsedTerms {
  readonly audiences: readonly string[];
  readonly regions: readonly string[];
}

/** The audiences and regions that recommendations, the conditions inside them, or briefs name. */
export function usedTerms(corpus: Corpus, briefs: readonly { readonly spec: BriefSpec }[]): UsedTerms {
  const audiences = new Set<string>();
  const regions = new Set<string>();
  for (const { spec } of briefs) {
    audiences.add(spec.audience);
    regions.add(spec.region);
  }
  for (const record of corpus.recommendations) {
    for (const audience of record.audiences) audiences.add(audience);
    for (const region of record.regions) regions.add(region);
    for (const { when } of [...record.variants, ...record.actions]) {
      if (when?.audience !== undefined) audiences.add(when.audience);
      if (when?.region !== undefined) regions.add(when.region);
    }
  }
  return { audiences: inOrder(corpus.audiences, audiences), regions: inOrder(corpus.regions, regions) };
}

function inOrder(taxonomy: Taxonomy, names: ReadonlySet<string>): readonly string[] {
  const ids = new Set([...names].map((name) => findTerm(taxonomy, name)?.id));
  return Object.keys(taxonomy.terms).filter((id) => ids.has(id));
}
