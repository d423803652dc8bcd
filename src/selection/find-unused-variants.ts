import type { Corpus } from '../corpus/corpus.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Selection } from './selection.ts';

/** A variant of a recommendation, and where its condition stands. */
export interface VariantPlace {
  /** Of the recommendation. */
  readonly id: string;
  /** In `variants`. */
  readonly index: number;
  readonly span: Span;
}

/** Warns of each variant that `listUnusedVariants` finds. */
export function findUnusedVariants(corpus: Corpus, selections: readonly Selection[]): readonly Diagnostic[] {
  return listUnusedVariants(corpus, selections).map(({ id, span }) => {
    const message = `this variant of \`${id}\` is chosen in no brief of the project`;
    return { code: 'corpus/unused-variant', message, span };
  });
}

/**
 * The variants that are chosen in none of these selections, which are to be those of all briefs of the
 * project. A recommendation that is not active is in no brief, so its variants are not looked at.
 */
export function listUnusedVariants(
  corpus: Corpus,
  selections: readonly Selection[],
): readonly VariantPlace[] {
  const chosen = new Map<string, Set<number>>();
  for (const { recommendation, variant } of selections.flatMap(({ included }) => included)) {
    if (variant === undefined) continue;
    chosen.set(recommendation.id, (chosen.get(recommendation.id) ?? new Set()).add(variant));
  }
  return corpus.recommendations
    .filter(({ status }) => status === 'active')
    .flatMap((record) =>
      record.variants.flatMap((_, index): VariantPlace[] => {
        if (chosen.get(record.id)?.has(index)) return [];
        const span = spanIn(record, `/variants/${index}/when`, `/variants/${index}`);
        return [{ id: record.id, index, span }];
      }),
    );
}
