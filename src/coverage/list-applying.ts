import type { Corpus } from '../corpus/corpus.ts';
import { applyingFinder } from './applying-finder.ts';
import type { Coverage, EmptyCell } from './coverage.ts';
import { whyNotInForce } from './in-force.ts';

/** Recommendations that apply in some cells. */
export interface ApplyingList {
  /** Indices in the coverage's cells. */
  readonly cells: readonly number[];
  /** The first of the cells. */
  readonly names: readonly EmptyCell[];
  /** The ids of the first of them, group by group. */
  readonly recommendations: readonly string[];
  /** How many there are beside those. */
  readonly more: number;
}

/** They bound the page for a corpus of any size. */
const mostNames = 24;
const mostRecommendations = 200;

/** One list for all cells in which the same recommendations apply; none for empty cells. */
export function listApplying(corpus: Corpus, coverage: Coverage): readonly ApplyingList[] {
  const { asOf, cells } = coverage;
  const inForce = corpus.recommendations.filter((record) => whyNotInForce(record, asOf) === undefined);
  const applying = applyingFinder(corpus, inForce, coverage);
  const lists = new Map<string, ApplyingList>();
  for (const [index, { audience, region, recommendations: total }] of cells.entries()) {
    const groups = applying(audience, region);
    if (total === 0) continue;
    // The first id tells a group from every other.
    const key = groups.map(([first]) => first?.id).join(' ');
    const known = lists.get(key) ?? listOf(groups.flat().map(({ id }) => id));
    const names = known.names.length < mostNames ? [...known.names, { audience, region }] : known.names;
    lists.set(key, { ...known, names, cells: [...known.cells, index] });
  }
  return [...lists.values()];
}

function listOf(ids: readonly string[]): ApplyingList {
  const recommendations = ids.slice(0, mostRecommendations);
  return { cells: [], names: [], recommendations, more: ids.length - recommendations.length };
}
