import type { Excluded, Included, Selection, SelectionRule } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';

/** Why each recommendation is in a brief or out of it: the shape that `explain --json` promises. */
export interface Explanation {
  readonly brief: string;
  readonly audience: string;
  readonly region: string;
  /** In rank order. */
  readonly included: readonly IncludedReason[];
  /** In corpus order. */
  readonly excluded: readonly ExcludedReason[];
}

export interface IncludedReason {
  readonly id: string;
  readonly rank: number;
  readonly because: readonly string[];
  /** Index of the variant whose wording is used; absent for the plain wording. */
  readonly variant?: number;
}

export interface ExcludedReason {
  readonly id: string;
  readonly rule: SelectionRule;
  readonly message: string;
  /** Where the record stands. */
  readonly file: string;
  readonly line: number;
  readonly remedy: string;
}

export interface ExplainOptions {
  /** Speak of this recommendation only. */
  readonly recommendation?: string | undefined;
}

/** Explains a selection as data. */
export function explainBrief(
  spec: BriefSpec,
  selection: Selection,
  options: ExplainOptions = {},
): Explanation {
  const { recommendation: only } = options;
  const isAsked = (reason: { readonly id: string }) => only === undefined || reason.id === only;
  return {
    brief: spec.id,
    audience: spec.audience,
    region: spec.region,
    included: selection.included.map(includedReason).filter(isAsked),
    excluded: selection.excluded.map(excludedReason).filter(isAsked),
  };
}

/** An explanation for people to read, with a line end after each line. */
export function explanationText(explanation: Explanation): string {
  const { brief, audience, region, included, excluded } = explanation;
  const lines = [
    `${brief} (audience ${audience}, region ${region})`,
    ...(included.length > 0 ? ['', `in: ${included.length}`] : []),
    ...included.flatMap(includedLines),
    ...(excluded.length > 0 ? ['', `out: ${excluded.length}`] : []),
    ...excluded.flatMap(excludedLines),
  ];
  return `${lines.join('\n')}\n`;
}

function includedReason({ recommendation, rank, because, variant }: Included): IncludedReason {
  return { id: recommendation.id, rank, because, ...(variant === undefined ? {} : { variant }) };
}

function excludedReason({ recommendation, rule, message, remedy }: Excluded): ExcludedReason {
  const { file, start } = recommendation.span;
  return { id: recommendation.id, rule, message, file, line: start.line, remedy };
}

function includedLines({ id, rank, because, variant }: IncludedReason): readonly string[] {
  const wording = variant === undefined ? [] : [`     worded as its variant ${variant + 1}`];
  return [`  ${rank}. ${id}`, ...because.map((reason) => `     ${reason}`), ...wording];
}

function excludedLines({ id, rule, message, file, line, remedy }: ExcludedReason): readonly string[] {
  return [`  ${id} (${rule}, ${file}:${line})`, `     ${message}`, `     to let it in: ${remedy}`];
}
