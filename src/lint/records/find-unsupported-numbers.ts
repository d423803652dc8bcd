import type { Located } from '../../corpus/corpus.ts';
import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import { spanIn } from '../../diagnostics/location.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import { lexiconOf } from '../facts/lexicon-of.ts';
import { listSizes } from '../facts/list-sizes.ts';
import { findPhrases } from '../facts/phrases.ts';
import type { DateFact } from '../facts/read-dates.ts';
import { readFigures } from '../facts/read-figures.ts';
import type { Quantity } from '../facts/read-quantities.ts';
import { readTokens } from '../facts/tokens.ts';
import { isSame } from '../fidelity/compare-figures.ts';
import type { CorpusSubject, Finding } from '../rule.ts';
import { actionTexts, citedTexts, type RecordsById, recordsById } from './known-texts.ts';
import { proseOf } from './prose-of.ts';

/** Finds numbers in the texts of recommendations that stand in nothing the recommendation cites. */
export function findUnsupportedNumbers(subject: CorpusSubject): readonly Finding[] {
  const records = recordsById(subject.corpus);
  return subject.corpus.recommendations.flatMap((record) => checkRecord(record, records, subject));
}

function checkRecord(
  record: Located<Recommendation>,
  records: RecordsById,
  { language, asOf }: CorpusSubject,
): readonly Finding[] {
  const claims = claimsOf(record, language).map((claim) => ({
    ...claim,
    figures: claimedFigures(claim, asOf),
  }));
  if (claims.every(({ figures }) => figures.length === 0)) return [];
  const known = [...citedTexts(record, records), ...actionTexts(record), ...asksOf(record)];
  const held = known.flatMap((text) => figuresIn(text, lexiconOf(language)));
  const listed = new Set(
    [...known, ...claims.map(({ text }) => text)].flatMap((text) => sizesIn(text, language)),
  );
  return claims.flatMap(({ pointer, figures }) =>
    figures
      .filter((figure) => !held.some((other) => isSameNumber(figure, other)))
      .filter((figure) => figure.type === 'date' || !listed.has(figure.value))
      .map(({ text }) => ({
        message: `\`${text}\` stands in no evidence and no source that the recommendation cites`,
        span: spanIn(record, pointer),
      })),
  );
}

/** A text that says how things are, and where it stands. */
interface Claim {
  readonly text: string;
  readonly pointer: string;
  readonly language: string;
}

/** Reasons, and sentences of a statement that ask nothing: the numbers of an ask rest on a judgement. */
function claimsOf(record: Recommendation, language: string): readonly Claim[] {
  const wordings = [
    { ...record, pointer: '', language },
    ...record.variants.map((variant, index) => ({
      ...variant,
      pointer: `/variants/${index}`,
      language: variant.when.language ?? language,
    })),
  ];
  return wordings.flatMap(({ statement = '', rationale = '', short = '', pointer, language: tag }) => [
    { text: withoutAsks(statement, tag), pointer: `${pointer}/statement`, language: tag },
    { text: proseOf(rationale), pointer: `${pointer}/rationale`, language: tag },
    { text: short, pointer: `${pointer}/short`, language: tag },
  ]);
}

function withoutAsks(statement: string, language: string): string {
  const lexicon = lexiconOf(language);
  if (!lexicon) return '';
  const asks = (sentence: string) =>
    findPhrases(readTokens(sentence), lexicon.forces).some(
      ({ value }) => value === 'must' || value === 'should',
    );
  return statement
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !asks(sentence))
    .join(' ');
}

function asksOf({ title, statement, variants }: Recommendation): readonly string[] {
  return [title, statement, ...variants.flatMap((variant) => [variant.title ?? '', variant.statement ?? ''])];
}

type Claimed = Quantity | DateFact;

function claimedFigures({ text, language }: Claim, asOf: string): readonly Claimed[] {
  const year = Number(asOf.slice(0, 4));
  // A year to come is a plan, and a deadline an ask.
  return figuresIn(text, lexiconOf(language)).filter(
    (figure) => figure.type === 'quantity' || (!figure.isDeadline && figure.year <= year),
  );
}

function figuresIn(text: string, lexicon: Lexicon | undefined): readonly Claimed[] {
  const { tokens, quantities, dates } = readFigures(text, lexicon);
  const findings = quantities.filter(
    ({ isReference, unit, to }) =>
      !isReference && unit !== 'times' && !lexicon?.ownCounts.has(tokens[to]?.word ?? ''),
  );
  return [...findings, ...dates];
}

function isSameNumber(figure: Claimed, other: Claimed): boolean {
  return figure.type === 'date' && other.type === 'date' ? figure.year === other.year : isSame(figure, other);
}

/** Whoever counts what is listed needs no source for the number. */
function sizesIn(text: string, language: string): readonly number[] {
  const lexicon = lexiconOf(language);
  return lexicon ? listSizes(readTokens(text), lexicon) : [];
}
