import { type CheckedRecord, checkRecords } from './check-records.ts';
import type { RawRecord } from './read-records.ts';
import type { RecordKind } from './record-kind.ts';
import { type Evidence, evidenceSchema } from './schema/evidence.ts';
import { type RecommendationRecord, recommendationSchema } from './schema/recommendation.ts';
import { type Source, sourceSchema } from './schema/source.ts';
import { audienceSchema, type TermRecord, termSchema } from './schema/term.ts';

export interface CheckedRecords {
  readonly recommendations: readonly CheckedRecord<RecommendationRecord>[];
  readonly evidence: readonly CheckedRecord<Evidence>[];
  readonly sources: readonly CheckedRecord<Source>[];
  readonly audiences: readonly CheckedRecord<TermRecord>[];
  readonly regions: readonly CheckedRecord<TermRecord>[];
  readonly topics: readonly CheckedRecord<TermRecord>[];
}

/** Checks each record against the schema of its kind. */
export function checkAllRecords(records: readonly RawRecord[], facets: readonly string[]): CheckedRecords {
  const of = (kind: RecordKind) => records.filter((record) => record.kind === kind);
  return {
    recommendations: checkRecords(recommendationSchema(facets), of('recommendation')),
    evidence: checkRecords(evidenceSchema, of('evidence')),
    sources: checkRecords(sourceSchema, of('source')),
    audiences: checkRecords(audienceSchema, of('audience')),
    regions: checkRecords(termSchema, of('region')),
    topics: checkRecords(termSchema, of('topic')),
  };
}
