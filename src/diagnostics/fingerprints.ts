import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A name for each diagnostic that stays the same when lines move: a digest of its code, file and message, and of how
 * many there were before that are the same in all three. In the order of the diagnostics; no two are the same.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, span, message }) => {
    const key = JSON.stringify([code, span?.file ?? null, message]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  });
}
