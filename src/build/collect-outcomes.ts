import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';

/** Gathers the diagnostics of a row of passes, so that each pass can simply go on with the value. */
export interface OutcomeCollector {
  readonly diagnostics: readonly Diagnostic[];
  /** Keeps an outcome's diagnostics and gives its value. */
  take<T>(outcome: Outcome<T>): T | undefined;
}

/** An empty collector. */
export function collectOutcomes(): OutcomeCollector {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    take(outcome) {
      diagnostics.push(...outcome.diagnostics);
      return outcome.value;
    },
  };
}
