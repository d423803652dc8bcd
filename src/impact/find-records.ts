import type { Corpus, Located } from '../corpus/corpus.ts';
import type { Evidence } from '../corpus/schema/evidence.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import { type Location, spanIn } from '../diagnostics/location.ts';
import type { AffectedRecord, Impact, Sentence } from './impact.ts';

/** The records that rest on a source or a finding, whether they name it themselves or a finding that does. */
export function findRecords(corpus: Corpus, of: Impact['of']): readonly AffectedRecord[] {
  const sources = new Set(of.flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])));
  const asked = new Set(of.flatMap(({ kind, id }) => (kind === 'evidence' ? [id] : [])));
  const cites = ({ sources: cited }: { readonly sources: readonly { readonly id: string }[] }) =>
    cited.some(({ id }) => sources.has(id));
  const findings = corpus.evidence.filter(cites);
  const between = new Set(findings.map(({ id }) => id));
  const recommendations = corpus.recommendations.flatMap((record) => {
    const through = record.evidence.filter((id) => between.has(id) && !asked.has(id));
    const isDirect = cites(record) || record.evidence.some((id) => asked.has(id));
    if (!isDirect && through.length === 0) return [];
    return [recommendationOf(record, isDirect ? [] : through)];
  });
  return [
    ...findings.filter(({ id }) => !asked.has(id)).map(findingOf),
    ...recommendations,
    ...headlinesOf(corpus, cites),
  ];
}

function findingOf(record: Located<Evidence>): AffectedRecord {
  const texts = [
    ['/statement', record.statement],
    ['/note', record.note],
  ] as const;
  return { kind: 'evidence', id: record.id, through: [], sentences: sentencesOf(record, texts) };
}

function recommendationOf(
  record: Located<Recommendation>,
  through: AffectedRecord['through'],
): AffectedRecord {
  const { actions, variants } = record;
  const wording = (at: string, from: { readonly [F in (typeof wordings)[number]]?: string | undefined }) =>
    wordings.map((field) => [`${at}/${field}`, from[field]] as const);
  const texts = [
    ...wording('', record),
    ...actions.map(({ text }, index) => [`/actions/${index}/text`, text] as const),
    ...variants.flatMap((variant, index) => wording(`/variants/${index}`, variant)),
  ];
  return { kind: 'recommendation', id: record.id, through, sentences: sentencesOf(record, texts) };
}

const wordings = ['title', 'statement', 'rationale', 'short'] as const;

function headlinesOf(
  { audiences }: Corpus,
  cites: (headline: { readonly sources: readonly { readonly id: string }[] }) => boolean,
): readonly AffectedRecord[] {
  return Object.values(audiences.terms).flatMap(({ id, headline }) => {
    if (!headline || !cites(headline)) return [];
    const { file, start } = headline.span;
    const sentences = [{ field: '/headline/text', text: headline.text, file, line: start.line }];
    return [{ kind: 'headline', id, through: [], sentences }];
  });
}

/** The texts that there are, each with its own line. */
function sentencesOf(
  record: Location,
  texts: readonly (readonly [string, string | undefined])[],
): readonly Sentence[] {
  return texts.flatMap(([field, text]) => {
    const { file, start } = spanIn(record, field);
    return text === undefined ? [] : [{ field, text: text.trim(), file, line: start.line }];
  });
}
