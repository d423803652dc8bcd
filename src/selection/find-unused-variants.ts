import type { Corpus } from '../corpus/corpus.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Selection } from './selection.ts';

/**
 * Warns of each variant that is chosen in none of these selections, which are to be those of all briefs of the
 * project. A recommendation that is not active is in no brief, so its variants are not looked at.
 */
export function findUnusedVariants(corpus: Corpus, selections: readonly Selection[]): readonly Diagnostic[] {
  const chosen = new Map<string, Set<number>>();
  for (const { recommendation, variant } of selections.flatMap(({ included }) => included)) {
    if (variant === undefined) continue;
    chosen.set(recommendation.id, (chosen.get(recommendation.id) ?? new Set()).add(variant));
  }
  return corpus.recommendations
    .filter(({ status }) => status === 'active')
    .flatMap(({ id, variants, span, spans }) =>
      variants.flatMap((_, index): Diagnostic[] => {
        if (chosen.get(id)?.has(index)) return [];
        const place = spans[`/variants/${index}/when`] ?? spans[`/variants/${index}`] ?? span;
        const message = `this variant of \`${id}\` is chosen in no brief of the project`;
        return [{ code: 'corpus/unused-variant', message, span: place }];
      }),
    );
}
