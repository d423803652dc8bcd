import type { Severity } from './codes.ts';
import { type Diagnostic, effectiveSeverity } from './diagnostic.ts';

/** GitHub keeps ten errors, ten warnings and ten notices of a step, and drops what comes after. */
const mostOfAKind = 10;

export interface ChosenAnnotations {
  /** Errors first, at most ten of a kind. */
  readonly annotated: readonly Diagnostic[];
  /** All others, errors first. */
  readonly rest: readonly Diagnostic[];
}

/** Divides diagnostics into those that GitHub shows beside their lines and those that it would drop. */
export function chooseAnnotations(diagnostics: readonly Diagnostic[]): ChosenAnnotations {
  const kinds = (['error', 'warning', 'info'] as const satisfies readonly Severity[]).map((severity) =>
    diagnostics.filter((found) => effectiveSeverity(found) === severity),
  );
  return {
    annotated: kinds.flatMap((kind) => kind.slice(0, mostOfAKind)),
    rest: kinds.flatMap((kind) => kind.slice(mostOfAKind)),
  };
}
