import type { Corpus } from '../corpus/corpus.ts';
import type { Located } from '../diagnostics/location.ts';
import { type Change, describeChanges } from '../selection/change.ts';
import { exclusionExplainer } from '../selection/exclusion-explainer.ts';
import { findWayOut } from '../selection/find-way-out.ts';
import type { Included, Selection, SelectionRule } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';

/** Why each recommendation is in a brief or out of it: the shape that `explain --json` promises. */
export interface Explanation {
  readonly brief: string;
  readonly audience: string;
  readonly region: string;
  /** Where the brief is defined; absent where it has no definition. */
  readonly file?: string;
  readonly line?: number;
  /** In rank order. */
  readonly included: readonly IncludedReason[];
  /** In corpus order. */
  readonly excluded: readonly ExcludedReason[];
}

export interface Reason {
  readonly id: string;
  /** Where the record stands. */
  readonly file: string;
  readonly line: number;
  /** The smallest change that would flip it: out where it is in, in where it is out. */
  readonly remedy: string;
  /** `remedy` for programs: all of these together. */
  readonly changes: readonly Change[];
}

export interface IncludedReason extends Reason {
  readonly rank: number;
  readonly because: readonly string[];
  /** Index of the variant whose wording is used; absent for the plain wording. */
  readonly variant?: number;
}

export interface ExcludedReason extends Reason {
  readonly rule: SelectionRule;
  readonly message: string;
  /** The remedy was not tried against the page budget of the brief, which may leave the recommendation out again. */
  readonly mayNotFit?: true;
}

/** Explains a selection as data. */
export function explainBrief(corpus: Corpus, spec: BriefSpec, selection: Selection): Explanation {
  const { id: brief, audience, region, span } = spec;
  return {
    brief,
    audience,
    region,
    ...(span ? { file: span.file, line: span.start.line } : {}),
    included: selection.included.map((item) => includedReason(corpus, spec, item)),
    excluded: excludedReasons(corpus, spec, selection),
  };
}

/** The explanation of one recommendation: the other entries are left out. */
export function onlyAbout(explanation: Explanation, recommendation: string): Explanation {
  const isAsked = ({ id }: Reason) => id === recommendation;
  const { included, excluded } = explanation;
  return { ...explanation, included: included.filter(isAsked), excluded: excluded.filter(isAsked) };
}

/** An explanation for people to read, with a line end after each line. */
export function explanationText(explanation: Explanation): string {
  const { brief, audience, region, file, line, included, excluded } = explanation;
  const place = file === undefined ? '' : `, ${file}:${line}`;
  const lines = [
    `${brief} (audience ${audience}, region ${region}${place})`,
    ...(included.length > 0 ? ['', `in: ${included.length}`] : []),
    ...included.flatMap(includedLines),
    ...(excluded.length > 0 ? ['', `out: ${excluded.length}`] : []),
    ...excluded.flatMap(excludedLines),
    ...(excluded.some(({ mayNotFit }) => mayNotFit) ? ['', pagesNote(brief)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function includedReason(corpus: Corpus, spec: BriefSpec, item: Included): IncludedReason {
  const { recommendation, rank, because, variant } = item;
  const changes = findWayOut(corpus, spec, item);
  return {
    id: recommendation.id,
    rank,
    because,
    ...(variant === undefined ? {} : { variant }),
    ...placeOf(recommendation),
    remedy: describeChanges(changes),
    changes,
  };
}

function excludedReasons(
  corpus: Corpus,
  spec: BriefSpec,
  { excluded }: Selection,
): readonly ExcludedReason[] {
  const explain = exclusionExplainer({ corpus, spec });
  return excluded.map((item) => {
    const { rule, message, remedy, changes } = explain(item);
    const { recommendation } = item;
    return { id: recommendation.id, rule, message, ...placeOf(recommendation), remedy, changes };
  });
}

function pagesNote(brief: string): string {
  return `what is let in may be too long for the pages: \`explain ${brief} <recommendation>\` tries it`;
}

function placeOf({ span }: Located<object>): Pick<Reason, 'file' | 'line'> {
  return { file: span.file, line: span.start.line };
}

function includedLines(reason: IncludedReason): readonly string[] {
  const { id, rank, because, variant, file, line, remedy } = reason;
  const wording = variant === undefined ? [] : [`     worded as its variant ${variant + 1}`];
  return [
    `  ${rank}. ${id} (${file}:${line})`,
    ...because.map((one) => `     ${one}`),
    ...wording,
    `     to keep it out: ${remedy}`,
  ];
}

function excludedLines({ id, rule, message, file, line, remedy }: ExcludedReason): readonly string[] {
  return [`  ${id} (${rule}, ${file}:${line})`, `     ${message}`, `     to let it in: ${remedy}`];
}
