import type { Corpus, Located } from '../corpus/corpus.ts';
import type { Evidence } from '../corpus/schema/evidence.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Source } from '../corpus/schema/source.ts';

type Status = Exclude<Recommendation['status'], 'active'>;

interface HiddenRecord<T> {
  readonly record: Located<T>;
  /** Of the first record that rests on it. */
  readonly status: Status;
}

/** Findings and sources that nothing rests on but recommendations that no brief may show. */
export interface HiddenRecords {
  readonly evidence: readonly HiddenRecord<Evidence>[];
  readonly sources: readonly HiddenRecord<Source>[];
}

/** Finds them. What nothing rests on at all is not hidden. */
export function hiddenRecords({ recommendations, evidence, sources, audiences }: Corpus): HiddenRecords {
  const usesOfEvidence = recommendations.flatMap(({ status, evidence: ids }) =>
    ids.map((id) => ({ id, status })),
  );
  const hiddenEvidence = onlyHidden(evidence, usesOfEvidence);
  const statusOf = new Map(hiddenEvidence.map(({ record, status }) => [record.id, status]));
  const headlines = Object.values(audiences.terms).flatMap(({ headline }) => headline?.sources ?? []);
  const usesOfSources = [
    ...headlines.map(({ id }) => ({ id, status: 'active' as const })),
    ...recommendations.flatMap(({ status, sources: cited }) => cited.map(({ id }) => ({ id, status }))),
    ...evidence.flatMap((finding) =>
      finding.sources.map(({ id }) => ({ id, status: statusOf.get(finding.id) ?? ('active' as const) })),
    ),
  ];
  return { evidence: hiddenEvidence, sources: onlyHidden(sources, usesOfSources) };
}

interface Use {
  readonly id: string;
  readonly status: Recommendation['status'];
}

function onlyHidden<T extends { readonly id: string }>(
  records: readonly Located<T>[],
  uses: readonly Use[],
): readonly HiddenRecord<T>[] {
  const first = new Map<string, Status>();
  const open = new Set<string>();
  for (const { id, status } of uses) {
    if (status === 'active') open.add(id);
    else if (!first.has(id)) first.set(id, status);
  }
  return records.flatMap((record) => {
    const status = first.get(record.id);
    return status === undefined || open.has(record.id) ? [] : [{ record, status }];
  });
}
