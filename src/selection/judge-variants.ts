import type { Recommendation, Variant } from '../corpus/schema/recommendation.ts';
import type { Located } from '../diagnostics/location.ts';
import { axisThatFails, chooseVariant, isMoreSpecific } from './choose-variant.ts';
import type { RuleContext } from './rules/rule.ts';

/** Why a variant's wording is used in a brief, or passed over. Numbers are indexes of variants. */
export type VariantVerdict =
  | { readonly type: 'chosen' }
  /** Its `when` does not hold on this axis. */
  | { readonly type: 'elsewhere'; readonly axis: keyof Variant['when'] }
  | { readonly type: 'wider'; readonly than: number }
  | { readonly type: 'tied'; readonly with: number };

/** What becomes of each variant of a recommendation in a brief, in their order: the reasons behind `chooseVariant`. */
export function judgeVariants(
  context: RuleContext,
  recommendation: Located<Recommendation>,
): readonly VariantVerdict[] {
  const { variants } = recommendation;
  const { value: chosen } = chooseVariant(context, recommendation);
  const fitting = variants.flatMap(({ when }, index) =>
    axisThatFails(context, when) === undefined ? [{ when, index }] : [],
  );
  return variants.map(({ when }, index): VariantVerdict => {
    const axis = axisThatFails(context, when);
    if (axis) return { type: 'elsewhere', axis };
    if (index === chosen) return { type: 'chosen' };
    const narrower = fitting.filter((rival) => isMoreSpecific(context, rival.when, when));
    const better = narrower.find((rival) => rival.index === chosen) ?? narrower[0];
    if (better) return { type: 'wider', than: better.index };
    const rival = fitting.find(
      (other) => other.index !== index && !isMoreSpecific(context, when, other.when),
    );
    return { type: 'tied', with: rival?.index ?? index };
  });
}
