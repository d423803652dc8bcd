import type { Lexicon } from '../facts/lexicon.ts';
import { readWording } from '../facts/read-wording.ts';
import { compareActors } from './compare-actors.ts';
import { compareFigures } from './compare-figures.ts';
import { compareForce } from './compare-force.ts';
import { compareNegations } from './compare-negations.ts';
import { compareOpposites } from './compare-opposites.ts';
import { compareScopes } from './compare-scopes.ts';
import type { Comparison, Difference, Wordings } from './comparison.ts';

/** What a wording of an ask says otherwise than the plain one, each in words that end a sentence. */
export function compareAsks(
  { plain, variant }: { readonly plain: string; readonly variant: string },
  lexicon: Lexicon,
  comparison: Comparison,
): readonly Difference[] {
  const wordings: Wordings = {
    plain: readWording(plain, lexicon),
    variant: readWording(variant, lexicon),
  };
  return [
    ...compareForce(wordings, comparison),
    ...compareNegations(wordings),
    ...compareScopes(wordings, comparison),
    ...compareOpposites(wordings),
    ...compareFigures({ plain: wordings.plain.figures, variant: wordings.variant.figures }, comparison),
    ...compareActors(wordings, comparison),
  ];
}
