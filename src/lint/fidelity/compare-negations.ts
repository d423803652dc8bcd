import type { Wording } from '../facts/read-wording.ts';
import { added, type Difference, missing, type Wordings } from './comparison.ts';

/** Whether one wording says no to what the other says yes to. What one of them does not speak of is left out. */
export function compareNegations({ plain, variant }: Wordings): readonly Difference[] {
  const [gone] = turned(plain, variant);
  const [come] = turned(variant, plain);
  return [...(gone === undefined ? [] : [missing(gone)]), ...(come === undefined ? [] : [added(come)])];
}

/**
 * What one wording negates, as it is written, and the other affirms. A negation that both have may cover more words in
 * one of them: “not include a plan” and “without a plan”.
 */
function turned(negating: Wording, affirming: Wording): readonly string[] {
  const negatedThere = new Set(affirming.negated.map(({ stem }) => stem));
  const shared = new Set(
    negating.negated.filter(({ stem }) => negatedThere.has(stem)).map(({ negation }) => negation),
  );
  return negating.negated
    .filter(({ stem }) => affirming.affirmed.has(stem) && !negating.affirmed.has(stem))
    .filter(({ negation }) => !shared.has(negation))
    .map(({ text }) => text);
}
