import type { Located } from '../../corpus/corpus.ts';
import type { Recommendation, Variant } from '../../corpus/schema/recommendation.ts';
import { spanIn } from '../../diagnostics/location.ts';
import { lexiconOf } from '../facts/lexicon-of.ts';
import { allFigures, readFigures } from '../facts/read-figures.ts';
import { compareWordings, type TextField } from '../fidelity/compare-wordings.ts';
import type { Difference } from '../fidelity/comparison.ts';
import type { CorpusSubject, Finding } from '../rule.ts';
import { actionTexts, citedTexts, type RecordsById, recordsById } from './known-texts.ts';
import { namesOfCondition } from './names-of-condition.ts';

const textFields: readonly TextField[] = ['title', 'statement', 'rationale', 'short'];

/** Finds variants, and short texts, that say something else than what they stand for. */
export function findUnfaithfulVariants(subject: CorpusSubject): readonly Finding[] {
  const records = recordsById(subject.corpus);
  return subject.corpus.recommendations
    .filter(({ short, variants }) => short !== undefined || variants.length > 0)
    .flatMap((record) => checkRecord(record, records, subject));
}

function checkRecord(
  record: Located<Recommendation>,
  records: RecordsById,
  { corpus, language }: CorpusSubject,
): readonly Finding[] {
  const lexicon = lexiconOf(language);
  const own = textFields.flatMap((field) => record[field] ?? []);
  const known = [...own, ...citedTexts(record, records), ...actionTexts(record)].flatMap((text) =>
    allFigures(readFigures(text, lexicon)),
  );
  // A short text that differs from the plain one and from its rationale by one figure has one fault.
  const findings = new Map<string, Finding>();
  for (const pair of pairsOf(record, { corpus, language })) {
    for (const difference of compareWordings(pair.field, pair, { known, names: pair.names })) {
      const fault = difference.type === 'missing' ? `no ${difference.plain}` : difference.variant;
      const key = `${pair.variant.pointer} ${fault}`;
      if (!findings.has(key)) findings.set(key, findingOf(difference, pair, record));
    }
  }
  return [...findings.values()];
}

/** A text of a record, and the text that it stands for. */
interface TwoTexts {
  readonly field: TextField;
  readonly plain: PlacedText;
  readonly variant: PlacedText;
  /** How the names of the audience and the place begin that the text is for. */
  readonly names: ReadonlySet<string>;
}

interface PlacedText {
  readonly text: string;
  readonly language: string;
  readonly pointer: string;
  /** What messages call it. */
  readonly name: string;
}

const noNames: ReadonlySet<string> = new Set();

function pairsOf(
  record: Recommendation,
  { corpus, language }: Pick<CorpusSubject, 'corpus' | 'language'>,
): readonly TwoTexts[] {
  const ofVariants = record.variants.flatMap((variant, index) => {
    const place = { pointer: `/variants/${index}`, language: variant.when.language ?? language };
    const pairs = [
      ...toPlain(record, variant, { ...place, plainLanguage: language }),
      ...toFull(variant, place),
    ];
    const names = namesOfCondition(variant.when, corpus);
    return pairs.map((pair) => ({ ...pair, names }));
  });
  const ownPairs = toFull(record, { pointer: '', language }).map((pair) => ({ ...pair, names: noNames }));
  return [...ownPairs, ...ofVariants];
}

interface Place {
  readonly pointer: string;
  readonly language: string;
}

/** The texts of a variant beside the plain ones. */
function toPlain(
  record: Recommendation,
  variant: Variant,
  { pointer, language, plainLanguage }: Place & { readonly plainLanguage: string },
): readonly Omit<TwoTexts, 'names'>[] {
  return textFields.flatMap((field) => {
    // A short text that no plain one and no rationale of the variant stands beside shortens the plain rationale.
    const isAlone = field === 'short' && record.short === undefined && variant.rationale === undefined;
    const replaced = isAlone ? 'rationale' : field;
    const [plain, other] = [record[replaced], variant[field]];
    if (plain === undefined || other === undefined) return [];
    return {
      field,
      plain: { text: plain, language: plainLanguage, pointer: `/${replaced}`, name: 'the plain wording' },
      variant: { text: other, language, pointer: `${pointer}/${field}`, name: 'this variant' },
    };
  });
}

/** A short text beside the rationale that it shortens. */
function toFull(
  { rationale, short }: Pick<Variant, 'rationale' | 'short'>,
  { pointer, language }: Place,
): readonly Omit<TwoTexts, 'names'>[] {
  if (rationale === undefined || short === undefined) return [];
  const plain = { text: rationale, language, pointer: `${pointer}/rationale`, name: 'the rationale' };
  const variant = { text: short, language, pointer: `${pointer}/short`, name: 'this short text' };
  return [{ field: 'short', plain, variant }];
}

function findingOf(
  difference: Difference,
  { plain, variant }: TwoTexts,
  record: Located<Recommendation>,
): Finding {
  return {
    message: wordsOf(difference, plain.name, variant.name),
    span: spanIn(record, variant.pointer),
    related: [{ message: `${plain.name} stands here`, span: spanIn(record, plain.pointer) }],
  };
}

function wordsOf(difference: Difference, plain: string, variant: string): string {
  switch (difference.type) {
    case 'changed':
      return `${plain} says \`${difference.plain}\`, ${variant} says \`${difference.variant}\``;
    case 'missing':
      return `${plain} says \`${difference.plain}\`, ${variant} does not`;
    case 'added':
      return `${variant} says \`${difference.variant}\`, ${plain} does not`;
  }
}
