import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Location, spanIn } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';

/** Collects what is wrong with one brief. Without a place the brief comes from the command line. */
export interface BriefProblems {
  readonly diagnostics: readonly Diagnostic[];
  /** Reports a mistake at the value with this JSON Pointer. */
  report(
    code: DiagnosticCode,
    pointer: string,
    message: string,
    details?: Pick<Diagnostic, 'help' | 'related'>,
  ): void;
  /** Where the value at a JSON Pointer stands; the definition itself where there is none. */
  placeOf(pointer: string): Span | undefined;
  /** What a wrong name most likely means, while there are suggestions left. */
  suggest(find: () => string | undefined): string | undefined;
}

/** How many suggestions a run still makes: each looks at every name, and past a hundred mistakes they help nobody. */
export interface SuggestionBudget {
  left: number;
}

export function suggestionBudget(): SuggestionBudget {
  return { left: 100 };
}

/** An empty collection for a definition, or for a brief without one. */
export function briefProblems(
  place: Partial<Location> = {},
  budget: SuggestionBudget = suggestionBudget(),
): BriefProblems {
  const diagnostics: Diagnostic[] = [];
  const placeOf = (pointer: string) => spanIn(place, pointer);
  return {
    diagnostics,
    placeOf,
    suggest(find) {
      budget.left -= 1;
      return budget.left < 0 ? undefined : find();
    },
    report(code, pointer, message, details = {}) {
      const span = placeOf(pointer);
      diagnostics.push({ code, message, ...(span ? { span } : {}), ...details });
    },
  };
}
