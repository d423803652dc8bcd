import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { BriefProblems } from './brief-problems.ts';

/** A kind of thing that briefs name, and the code for a name that does not exist. */
export interface NameKind {
  readonly code: DiagnosticCode;
  /** Such as `section`. */
  readonly noun: string;
}

/** Reports a name that is not one of those known. */
export function checkName(
  kind: NameKind,
  known: readonly string[],
  name: string,
  pointer: string,
  problems: BriefProblems,
): void {
  if (known.includes(name)) return;
  problems.report(
    kind.code,
    pointer,
    `unknown ${kind.noun} \`${name}\``,
    didYouMean(suggestName(name, known)),
  );
}

/** Reports each name of a list that is not one of those known. */
export function checkNames(
  kind: NameKind,
  known: readonly string[],
  names: readonly string[],
  pointer: string,
  problems: BriefProblems,
): void {
  for (const [index, name] of names.entries()) checkName(kind, known, name, `${pointer}/${index}`, problems);
}

/** Reports each value of a list that stands in it before; terms are compared by id. */
export function checkUnique(
  values: readonly (string | undefined)[],
  pointer: string,
  problems: BriefProblems,
): void {
  const seen = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, index);
      continue;
    }
    const span = problems.placeOf(`${pointer}/${first}`);
    problems.report('spec/duplicate-value', `${pointer}/${index}`, `\`${value}\` is named twice`, {
      ...(span ? { related: [{ message: 'first named here', span }] } : {}),
    });
  }
}
