import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Located } from '../diagnostics/location.ts';
import { audienceRule } from './rules/audience-rule.ts';
import { dateRule } from './rules/date-rule.ts';
import { excludeRule } from './rules/exclude-rule.ts';
import { facetRule } from './rules/facet-rule.ts';
import { regionReach, regionRule } from './rules/region-rule.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { statusRule } from './rules/status-rule.ts';
import type { SelectionRule } from './selection.ts';

/** The rules that look at one recommendation alone, in the order in which they are asked. */
const rules: readonly { readonly name: SelectionRule; readonly rule: Rule }[] = [
  { name: 'audience', rule: audienceRule },
  { name: 'region', rule: regionRule },
  { name: 'status', rule: statusRule },
  { name: 'date', rule: dateRule },
  { name: 'facet', rule: facetRule },
  { name: 'exclude', rule: excludeRule },
];

/** A rule that said no. */
export interface Refusal {
  readonly rule: SelectionRule;
  readonly message: string;
  readonly remedy: string;
}

/** What all rules say of one recommendation. */
export interface Judgement {
  readonly recommendation: Located<Recommendation>;
  readonly because: readonly string[];
  /** Empty where every rule says yes. */
  readonly refusals: readonly Refusal[];
  /** It applies only inside the brief's region, and the brief takes that. */
  readonly isNarrower: boolean;
}

/** Asks every rule, also after a first no: a remedy has to answer all of them. */
export function judge(context: RuleContext, recommendation: Located<Recommendation>): Judgement {
  const because: string[] = [];
  const refusals: Refusal[] = [];
  for (const { name, rule } of rules) {
    const verdict = rule(context, recommendation);
    if (verdict.type === 'no') {
      refusals.push({ rule: name, message: verdict.message, remedy: verdict.remedy });
    } else if (verdict.because !== undefined) {
      because.push(verdict.because);
    }
  }
  const isNarrower =
    context.spec.includeNarrower && regionReach(context, recommendation.regions).type === 'narrower';
  return { recommendation, because, refusals, isNarrower };
}
