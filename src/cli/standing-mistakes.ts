import { hasErrors } from '../build/has-errors.ts';
import { type Diagnostic, effectiveSeverity } from '../diagnostics/diagnostic.ts';
import { fingerprints } from '../diagnostics/fingerprints.ts';

/** The mistakes of a project, from one run to the next. */
export interface MistakeChanges {
  readonly appeared: readonly Diagnostic[];
  /** Those that are mended, as they were last seen. */
  readonly gone: readonly Diagnostic[];
  /** What to compare the next run with. */
  readonly standing: readonly Diagnostic[];
}

/**
 * Compares what a run has found with what stood before. A mistake is the same one where only its line has moved. A run
 * that fails does not come as far as one that turns out well: what it no longer finds may only be hidden, by an error
 * that is new, or because no brief was built. Such mistakes stay, until a run can tell.
 */
export function compareMistakes(
  standing: readonly Diagnostic[],
  found: readonly Diagnostic[],
): MistakeChanges {
  const appeared = without(found, standing);
  const missing = without(standing, found);
  const isHidden = (mistake: Diagnostic) =>
    hasErrors(found) && (hasErrors(appeared) || effectiveSeverity(mistake) !== 'error');
  return {
    appeared,
    gone: missing.filter((mistake) => !isHidden(mistake)),
    standing: [...found, ...missing.filter(isHidden)],
  };
}

/** Fingerprints count those that are alike, and know no lines. */
function without(all: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(fingerprints(others));
  const prints = fingerprints(all);
  return all.filter((_, index) => !known.has(prints[index] ?? ''));
}
