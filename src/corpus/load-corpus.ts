import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Located } from '../diagnostics/location.ts';
import type { Project } from '../project/schema.ts';
import type { World } from '../world.ts';
import { buildTaxonomies } from './build-taxonomies.ts';
import { canonicalEvidence, canonicalRecommendation } from './canonical-names.ts';
import { checkAllRecords } from './check-all-records.ts';
import { checkIds } from './check-ids.ts';
import { checkRecommendations } from './check-recommendations.ts';
import type { CheckedRecord } from './check-records.ts';
import { checkReferences } from './check-references.ts';
import type { Corpus } from './corpus.ts';
import { makeDirectories } from './make-directories.ts';
import { locate, type RawRecord, type RawRecords, readRecords } from './read-records.ts';
import type { Recommendation, RecommendationRecord } from './schema/recommendation.ts';

/**
 * Reads the corpus of a project and resolves every reference in it. There is always a value: the records
 * without mistakes of their own, in the order of files and records, whose terms go by their ids.
 */
export function loadCorpus(world: World, project: Project): Outcome<Corpus> {
  const facets = Object.keys(project.facets);
  const read = readRecords(world);
  const checked = checkAllRecords(read.records, facets);
  const ids = checkIds(checked);
  const { value: taxonomies, diagnostics: taxonomyMistakes } = buildTaxonomies(checked, read.incomplete);
  const directories = makeDirectories({ project, taxonomies, ids: ids.known, incomplete: read.incomplete });
  const diagnostics = [
    ...read.diagnostics,
    ...ids.diagnostics,
    ...taxonomyMistakes,
    ...Object.values(checked)
      .flat()
      .flatMap((record) => [
        ...record.diagnostics,
        ...otherMistakes(record, checkReferences(record, directories, facets)),
      ]),
    ...checkRecommendations(checked.recommendations, taxonomies),
    ...checkNotEmpty(read),
  ];
  const { repeated } = ids;
  const value = {
    recommendations: finish(checked.recommendations, repeated, (record) =>
      canonicalRecommendation(gatherFacets(record, facets), taxonomies),
    ),
    evidence: finish(checked.evidence, repeated, (record) => canonicalEvidence(record, taxonomies)),
    sources: finish(checked.sources, repeated, (record) => record),
    ...taxonomies,
  };
  return { value, diagnostics: withoutRepeats(diagnostics) };
}

/** Where a value has the wrong form already, it is no news that it names nothing. */
function otherMistakes(
  record: CheckedRecord<unknown>,
  mistakes: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (record.diagnostics.length === 0) return mistakes;
  const places = new Set(record.diagnostics.map(({ span }) => JSON.stringify(span)));
  return mistakes.filter(({ span }) => !places.has(JSON.stringify(span)));
}

function checkNotEmpty({ records, incomplete }: RawRecords): Diagnostic[] {
  if (incomplete.has('recommendation') || records.some(({ kind }) => kind === 'recommendation')) return [];
  const message = 'the corpus holds no recommendation';
  return [{ code: 'corpus/empty', message, help: 'write some in `corpus/recommendations.yaml`' }];
}

/** The records without mistakes in their final form, each with its place. */
function finish<T, Final>(
  records: readonly CheckedRecord<T>[],
  repeated: ReadonlySet<RawRecord>,
  toFinal: (whole: T) => Final,
): Located<Final>[] {
  return records.flatMap((record) =>
    record.whole === undefined || repeated.has(record)
      ? []
      : [{ ...toFinal(record.whole), ...locate(record) }],
  );
}

/** Moves the keys that are facets of the project to a mapping of their own. */
function gatherFacets(record: RecommendationRecord, names: readonly string[]): Recommendation {
  const given = names.filter((name) => Object.hasOwn(record, name));
  const facets = Object.fromEntries(given.map((name) => [name, Reflect.get(record, name)]));
  const others = { ...record };
  for (const name of given) Reflect.deleteProperty(others, name);
  return { ...others, facets };
}

/** A value that aliases share is checked at each of its places, which are one place in the file. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()];
}
