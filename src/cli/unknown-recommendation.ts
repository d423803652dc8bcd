import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';

/** Says that the project has no recommendation of that name, and which one was meant, of those that are known. */
export function unknownRecommendation(name: string, known: readonly string[]): Diagnostic {
  return {
    code: 'spec/unknown-recommendation',
    message: `unknown recommendation \`${name}\``,
    ...didYouMean(suggestName(name, known)),
  };
}
