import { primaryLanguage } from '../../schema/language-tag.ts';
import { lexiconOf } from '../facts/lexicon-of.ts';
import { compareAcrossLanguages, type TextIn } from './compare-across-languages.ts';
import { compareAsks } from './compare-asks.ts';
import { compareReasons } from './compare-reasons.ts';
import type { Comparison, Difference } from './comparison.ts';

/** A text of a recommendation that variants may replace. */
export type TextField = 'title' | 'statement' | 'rationale' | 'short';

/**
 * What a wording says otherwise than the plain one that it stands for, each in words that end a message. A
 * statement has to say all of the ask; titles and reasons may leave out some.
 */
export function compareWordings(
  field: TextField,
  { plain, variant }: { readonly plain: TextIn; readonly variant: TextIn },
  options: Omit<Comparison, 'mayDrop' | 'isAsk'>,
): readonly Difference[] {
  const isAsk = field === 'title' || field === 'statement';
  const comparison = { ...options, mayDrop: field !== 'statement', isAsk };
  const texts = { plain: plain.text, variant: variant.text };
  if (primaryLanguage(plain.language) !== primaryLanguage(variant.language))
    return compareAcrossLanguages(plain, variant, comparison);
  const lexicon = lexiconOf(plain.language);
  if (!lexicon) return compareAcrossLanguages(plain, variant, comparison);
  return isAsk ? compareAsks(texts, lexicon, comparison) : compareReasons(texts, lexicon, comparison);
}
