import type { Located } from '../diagnostics/location.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { Evidence } from './schema/evidence.ts';
import type { Recommendation } from './schema/recommendation.ts';
import type { Source } from './schema/source.ts';

export type { Located, Location } from '../diagnostics/location.ts';

/** The reviewed corpus, every reference resolved or reported. Plain data, in the order of files and records. */
export interface Corpus {
  readonly recommendations: readonly Located<Recommendation>[];
  readonly evidence: readonly Located<Evidence>[];
  readonly sources: readonly Located<Source>[];
  readonly audiences: Taxonomy;
  readonly regions: Taxonomy;
  readonly topics: Taxonomy;
}
