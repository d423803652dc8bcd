import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Located } from '../diagnostics/location.ts';
import { audienceRule } from './rules/audience-rule.ts';
import { dateRule } from './rules/date-rule.ts';
import { excludeRule } from './rules/exclude-rule.ts';
import { facetRule } from './rules/facet-rule.ts';
import { regionRule } from './rules/region-rule.ts';
import type { Rule, RuleContext, Verdict } from './rules/rule.ts';
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
  readonly verdict: Extract<Verdict, { readonly type: 'no' }>;
}

/** What one rule says. */
export interface Answer {
  readonly rule: SelectionRule;
  readonly verdict: Verdict;
}

/** What all rules of one brief say of its recommendations. */
export interface Jury {
  /** The first rule that says no, without a word. */
  firstRefusal(recommendation: Located<Recommendation>): SelectionRule | undefined;
  /** The rules that say no: every rule is asked, also after a first no, since a remedy has to answer all of them. */
  refusalsOf(recommendation: Located<Recommendation>): readonly Refusal[];
  /** What each rule says, in the order in which they are asked. */
  answersOf(recommendation: Located<Recommendation>): readonly Answer[];
  /** Why each rule says yes, where it has something to say. */
  reasonsFor(recommendation: Located<Recommendation>): readonly string[];
}

/** Makes the rules ready for a brief, once for the whole corpus. */
export function juryFor(context: RuleContext): Jury {
  const judges = rules.map(({ name, rule }) => ({ name, judge: rule(context) }));
  const answersOf = (recommendation: Located<Recommendation>) =>
    judges.map(({ name, judge }) => ({ rule: name, verdict: judge.judge(recommendation) }));
  return {
    firstRefusal(recommendation) {
      for (const { name, judge } of judges) if (!judge.admits(recommendation)) return name;
      return undefined;
    },
    refusalsOf: (recommendation) =>
      answersOf(recommendation).flatMap(({ rule, verdict }) =>
        verdict.type === 'no' ? [{ rule, verdict }] : [],
      ),
    answersOf,
    reasonsFor: (recommendation) =>
      answersOf(recommendation).flatMap(({ verdict }) =>
        verdict.type === 'yes' ? (verdict.because ?? []) : [],
      ),
  };
}
