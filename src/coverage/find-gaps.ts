import type { Corpus } from '../corpus/corpus.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Location, spanIn } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Coverage } from './coverage.ts';

/** What a project may take as a mistake. */
export type GapName =
  | 'orphan'
  | 'empty-cell'
  | 'without-evidence'
  | 'unused-evidence'
  | 'uncited-source'
  | 'unused-variant';

/** What the coverage was measured on. */
export interface Measured {
  readonly corpus: Corpus;
  readonly specs: readonly BriefSpec[];
  readonly coverage: Coverage;
}

/** The gaps of these kinds, each at the record that it is about (`coverage/…`). */
export function findGaps(measured: Measured, names: readonly GapName[]): readonly Diagnostic[] {
  return [...new Set(names)].flatMap((name) => finders[name](measured));
}

const finders: Readonly<Record<GapName, (measured: Measured) => readonly Diagnostic[]>> = {
  orphan: findOrphans,
  'empty-cell': findEmptyCells,
  'without-evidence': ({ corpus, coverage }) =>
    atRecords('coverage/without-evidence', corpus.recommendations, coverage.withoutEvidence, (id) => ({
      message: `\`${id}\` rests on no evidence`,
    })),
  'unused-evidence': ({ corpus, coverage }) =>
    atRecords('coverage/unused-evidence', corpus.evidence, coverage.unusedEvidence, (id) => ({
      message: `no recommendation rests on the evidence \`${id}\``,
    })),
  'uncited-source': ({ corpus, coverage }) =>
    atRecords('coverage/uncited-source', corpus.sources, coverage.uncitedSources, (id) => ({
      message: `nothing cites the source \`${id}\``,
    })),
  'unused-variant': findUnusedVariants,
};

function findOrphans({ corpus, coverage }: Measured): readonly Diagnostic[] {
  const nearestOf = new Map(coverage.orphanReasons.map(({ id, nearest }) => [id, nearest[0]]));
  return atRecords('coverage/orphan', corpus.recommendations, coverage.orphans, (id) => {
    const nearest = nearestOf.get(id);
    const message = `\`${id}\` is in no brief of the project`;
    if (!nearest) return { message };
    const { brief, rule, remedy } = nearest;
    return {
      message: `${message}; the rule \`${rule}\` keeps it out of the nearest one, \`${brief}\`: ${nearest.message}`,
      help: remedy,
    };
  });
}

/** An empty cell is reported where its region is first named, and where nothing but an audience is, there. */
function findEmptyCells({ corpus, specs, coverage }: Measured): readonly Diagnostic[] {
  const named = firstNamed(corpus, specs);
  return coverage.emptyCells.map(({ audience, region }): Diagnostic => {
    const brief = specs.find((spec) => spec.audience === audience && spec.region === region);
    const span = brief?.span ?? named.get(`region ${region}`) ?? named.get(`audience ${audience}`);
    const message = `nothing applies to \`${audience}\` in \`${region}\``;
    return { code: 'coverage/empty-cell', message, ...(span ? { span } : {}) };
  });
}

/** Where records, and else briefs, first name each audience and region. */
function firstNamed(corpus: Corpus, specs: readonly BriefSpec[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const note = (key: string, span: Span | undefined) => {
    if (span && !places.has(key)) places.set(key, span);
  };
  for (const record of corpus.recommendations) {
    for (const [index, id] of record.audiences.entries())
      note(`audience ${id}`, spanIn(record, `/audiences/${index}`));
    for (const [index, id] of record.regions.entries())
      note(`region ${id}`, spanIn(record, `/regions/${index}`));
  }
  for (const spec of specs) {
    note(`audience ${spec.audience}`, spanIn(spec, '/audience'));
    note(`region ${spec.region}`, spanIn(spec, '/region'));
  }
  return places;
}

function findUnusedVariants({ corpus, coverage }: Measured): readonly Diagnostic[] {
  const records = new Map(corpus.recommendations.map((record) => [record.id, record]));
  return coverage.unusedVariants.flatMap(({ recommendation: id, variant }): readonly Diagnostic[] => {
    const place = spanIn(records.get(id) ?? {}, `/variants/${variant}/when`, `/variants/${variant}`);
    const message = `this variant of \`${id}\` is chosen in no brief of the project`;
    return [{ code: 'coverage/unused-variant', message, ...(place ? { span: place } : {}) }];
  });
}

/** One diagnostic for each id, at the id of its record. */
function atRecords(
  code: DiagnosticCode,
  records: readonly (Location & { readonly id: string })[],
  ids: readonly string[],
  describe: (id: string) => Pick<Diagnostic, 'message' | 'help'>,
): readonly Diagnostic[] {
  const wanted = new Set(ids);
  return records
    .filter(({ id }) => wanted.has(id))
    .map((record) => ({ code, span: spanIn(record, '/id'), ...describe(record.id) }));
}
