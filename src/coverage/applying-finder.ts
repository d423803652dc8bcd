import type { Corpus, Located } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import { reachOf } from '../selection/rules/reach.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { UsedTerms } from './used-terms.ts';

/** Recommendations with the same audiences and the same regions, which therefore apply in the same cells. */
export type Group = readonly Located<Recommendation>[];

/**
 * Gives the recommendations that apply to an audience in a region, as groups. Containment is asked once for each
 * list of names, of which a large corpus has few.
 */
export function applyingFinder(
  corpus: Corpus,
  recommendations: readonly Located<Recommendation>[],
  { audiences, regions }: UsedTerms,
): (audience: string, region: string) => readonly Group[] {
  const members = new Map<string, Located<Recommendation>[]>();
  for (const record of recommendations) {
    const key = `${record.audiences.join(' ')}\n${record.regions.join(' ')}`;
    const group = members.get(key);
    if (group) group.push(record);
    else members.set(key, [record]);
  }
  const coveredAudiences = coverageOf(corpus.audiences, audiences);
  const coveredRegions = coverageOf(corpus.regions, regions);
  const groups = [...members.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [{ group, audiences: coveredAudiences(first.audiences), regions: coveredRegions(first.regions) }];
  });
  return (audience, region) =>
    groups.filter((one) => one.audiences.has(audience) && one.regions.has(region)).map(({ group }) => group);
}

/** Gives the terms that one of the names is or contains. */
function coverageOf(
  taxonomy: Taxonomy,
  terms: readonly string[],
): (names: readonly string[]) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (names) => {
    const key = names.join(' ');
    const found = known.get(key);
    if (found) return found;
    const covered = new Set(terms.filter((term) => reachOf(taxonomy, names, term).type === 'covers'));
    known.set(key, covered);
    return covered;
  };
}
