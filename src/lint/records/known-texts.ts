import type { Corpus } from '../../corpus/corpus.ts';
import type { Evidence } from '../../corpus/schema/evidence.ts';
import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import type { Source } from '../../corpus/schema/source.ts';
import type { Citation } from '../../schema/fields.ts';

/** Records by id. */
export interface RecordsById {
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly sources: ReadonlyMap<string, Source>;
}

export function recordsById({ evidence, sources }: Corpus): RecordsById {
  return {
    evidence: new Map(evidence.map((record) => [record.id, record])),
    sources: new Map(sources.map((record) => [record.id, record])),
  };
}

/** All that the records say on which a recommendation rests: its evidence, and the sources that either cites. */
export function citedTexts(record: Recommendation, { evidence, sources }: RecordsById): readonly string[] {
  const cited = record.evidence.flatMap((id) => evidence.get(id) ?? []);
  const citations = [record, ...cited].flatMap((each) => each.sources);
  const named = [...new Set(citations.map(({ id }) => id))].flatMap((id) => sources.get(id) ?? []);
  return [
    ...cited.flatMap(({ statement, note = '' }) => [statement, note]),
    ...citations.map(({ locator = '' }: Citation) => locator),
    ...named.flatMap(textsOfSource),
  ];
}

/** Without addresses and page numbers, whose figures are no findings. */
function textsOfSource(source: Source): readonly string[] {
  const { title, note = '', genre = '', event = '', edition = '', version = '', issued = '' } = source;
  const years = typeof issued === 'string' ? issued : issued['date-parts'].map(([year]) => year).join(', ');
  return [title, source['container-title'] ?? '', note, genre, event, edition, version, years];
}

/** What a recommendation sets itself to do, with its deadlines. */
export function actionTexts({ actions }: Recommendation): readonly string[] {
  return actions.flatMap(({ text, indicator = '', by = '' }) => [text, indicator, by]);
}
