import type { Corpus, Located } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { SelectedBrief } from '../selection/find-rules-without-effect.ts';
import { listUnusedVariants } from '../selection/find-unused-variants.ts';
import { applyingFinder } from './applying-finder.ts';
import type { AskCounts, Cell, Coverage } from './coverage.ts';
import { explainOrphans } from './explain-orphans.ts';
import { findUncitedSources, findUnusedEvidence } from './find-unused-records.ts';
import { whyNotInForce } from './in-force.ts';
import { placeOf } from './place-of.ts';
import { usedTerms } from './used-terms.ts';

/** Counts what applies where on a day (`YYYY-MM-DD`), and finds what reaches nobody. Takes all briefs of the project. */
export function measureCoverage(corpus: Corpus, briefs: readonly SelectedBrief[], asOf: string): Coverage {
  const { recommendations } = corpus;
  const { audiences, regions } = usedTerms(corpus, briefs);
  const inForce = recommendations.filter((record) => whyNotInForce(record, asOf) === undefined);
  const applying = applyingFinder(corpus, inForce, { audiences, regions });
  const cells = regions.flatMap((region) => {
    const here = briefs.filter(({ spec }) => spec.region === region);
    return audiences.map((audience) => cellOf(applying(audience, region), { audience, region }, here));
  });
  const orphans = findOrphans(inForce, briefs);
  return {
    audiences,
    regions,
    cells,
    orphans: orphans.map(({ id }) => id),
    emptyCells: cells
      .filter((cell) => cell.recommendations === 0)
      .map(({ audience, region }) => ({ audience, region })),
    withoutEvidence: inForce.filter(({ evidence }) => evidence.length === 0).map(({ id }) => id),
    asOf,
    orphanReasons: explainOrphans(corpus, orphans, briefs),
    notInForce: recommendations.flatMap((record) => {
      const message = whyNotInForce(record, asOf);
      return message === undefined ? [] : [{ id: record.id, message, ...placeOf(record.span) }];
    }),
    unusedEvidence: findUnusedEvidence(corpus),
    uncitedSources: findUncitedSources(corpus),
    unusedVariants: listUnusedVariants(
      corpus,
      briefs.map(({ selection }) => selection),
    ).map(({ id, index, span }) => ({ recommendation: id, variant: index, ...placeOf(span) })),
    asks: countAsks(inForce),
  };
}

function cellOf(
  groups: ReturnType<ReturnType<typeof applyingFinder>>,
  { audience, region }: Pick<Cell, 'audience' | 'region'>,
  briefsHere: readonly SelectedBrief[],
): Cell {
  const briefs = briefsHere.filter(({ spec }) => spec.audience === audience);
  const included = includedIn(briefs);
  const inBriefs = included.size === 0 ? 0 : groups.flat().filter(({ id }) => included.has(id)).length;
  return {
    audience,
    region,
    recommendations: groups.reduce((sum, group) => sum + group.length, 0),
    briefs: briefs.map(({ spec }) => spec.id),
    inBriefs,
  };
}

function findOrphans(
  inForce: readonly Located<Recommendation>[],
  briefs: readonly SelectedBrief[],
): readonly Located<Recommendation>[] {
  const included = includedIn(briefs);
  return inForce.filter(({ id }) => !included.has(id));
}

function includedIn(briefs: readonly SelectedBrief[]): ReadonlySet<string> {
  return new Set(
    briefs.flatMap(({ selection }) => selection.included.map(({ recommendation }) => recommendation.id)),
  );
}

function countAsks(inForce: readonly Recommendation[]): AskCounts {
  const count = (test: (record: Recommendation) => boolean) => inForce.filter(test).length;
  return {
    total: inForce.length,
    withEvidence: count(({ evidence }) => evidence.length > 0),
    withDeadline: count(({ actions }) => actions.some(({ by }) => by !== undefined)),
    withActor: count(({ actions }) => actions.some(({ actor }) => actor !== undefined)),
  };
}
