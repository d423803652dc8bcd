import type { Corpus } from '../corpus/corpus.ts';

/** Ids of evidence that no recommendation names, whatever its status. */
export function findUnusedEvidence({ recommendations, evidence }: Corpus): readonly string[] {
  const used = new Set(recommendations.flatMap((record) => record.evidence));
  return idsOutside(evidence, used);
}

/** Ids of sources that no recommendation, no evidence and no headline of an audience cites. */
export function findUncitedSources(corpus: Corpus): readonly string[] {
  const headlines = Object.values(corpus.audiences.terms).flatMap(({ headline }) => headline ?? []);
  const cited = [...corpus.recommendations, ...corpus.evidence, ...headlines].flatMap(
    (record): readonly { readonly id: string }[] => record.sources,
  );
  return idsOutside(corpus.sources, new Set(cited.map(({ id }) => id)));
}

function idsOutside(
  records: readonly { readonly id: string }[],
  used: ReadonlySet<string>,
): readonly string[] {
  return records.map(({ id }) => id).filter((id) => !used.has(id));
}
