import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { BriefProblems } from './brief-problems.ts';

/** A kind of thing that briefs name. */
export interface NameKind {
  /** Reported for a name that is not known. */
  readonly code: DiagnosticCode;
  /** Such as `section`. */
  readonly noun: string;
  /** What the names belong to, such as `` of the template `policy-brief` ``; said after the name. */
  readonly owner?: string;
  readonly known: ReadonlySet<string>;
}

/** Reports a name that is not one of those known. */
export function checkName(
  { code, noun, owner = '', known }: NameKind,
  name: string,
  pointer: string,
  problems: BriefProblems,
): void {
  if (known.has(name)) return;
  const suggestion = problems.suggest(() => suggestName(name, known));
  problems.report(code, pointer, `unknown ${noun} \`${name}\`${owner}`, didYouMean(suggestion, [...known]));
}

/** Reports each name of a list that is not one of those known. */
export function checkNames(
  kind: NameKind,
  names: readonly string[],
  pointer: string,
  problems: BriefProblems,
): void {
  for (const [index, name] of names.entries()) checkName(kind, name, `${pointer}/${index}`, problems);
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
