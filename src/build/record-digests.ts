import type { Brief } from '../brief/brief.ts';
import type { Corpus, Located } from '../corpus/corpus.ts';
import { sha256 } from './sha256.ts';

/** Digests of records by `recommendations/<id>`, `evidence/<id>` or `sources/<id>`, sorted. */
export type RecordDigests = Readonly<Record<string, string>>;

/**
 * The records that a brief shows, each with a digest of all that it says: the first 16 hexadecimal digits of a SHA-256.
 * What others are asked is among them; where a record stands in its file, and comments, are not.
 */
export function recordDigests(corpus: Corpus, brief: Brief): RecordDigests {
  const index = indexOf(corpus);
  const keys = [
    ...[...brief.recommendations, ...brief.others].map(({ id }) => `recommendations/${id}`),
    ...brief.evidence.map(({ id }) => `evidence/${id}`),
    ...brief.references.map(({ id }) => `sources/${id}`),
  ];
  const found = [...new Set(keys)].sort().flatMap((key) => {
    const record = index.get(key);
    return record ? [[key, digestOf(record)] as const] : [];
  });
  return Object.fromEntries(found);
}

type AnyRecord = Located<{ readonly id: string }>;

const indexes = new WeakMap<Corpus, ReadonlyMap<string, AnyRecord>>();

function indexOf(corpus: Corpus): ReadonlyMap<string, AnyRecord> {
  const index = indexes.get(corpus) ?? makeIndex(corpus);
  indexes.set(corpus, index);
  return index;
}

function makeIndex({ recommendations, evidence, sources }: Corpus): ReadonlyMap<string, AnyRecord> {
  const lists = { recommendations, evidence, sources };
  const entries = Object.entries(lists).flatMap(([type, records]) =>
    records.map((record: AnyRecord) => [`${type}/${record.id}`, record] as const),
  );
  return new Map(entries);
}

const digests = new WeakMap<AnyRecord, string>();

/** A record is in many briefs, and is read once. */
function digestOf(record: AnyRecord): string {
  const { span: _span, spans: _spans, ...content } = record;
  const digest = digests.get(record) ?? sha256(JSON.stringify(content)).slice(0, 16);
  digests.set(record, digest);
  return digest;
}
