import type { Corpus } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Located } from '../diagnostics/location.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { audienceRule } from './rules/audience-rule.ts';
import { dateRule } from './rules/date-rule.ts';
import { excludeRule } from './rules/exclude-rule.ts';
import { facetRule } from './rules/facet-rule.ts';
import { regionRule } from './rules/region-rule.ts';
import type { Judge, Rule, RuleContext, Verdict } from './rules/rule.ts';
import { statusRule } from './rules/status-rule.ts';
import type { SelectionRule } from './selection.ts';

interface NamedRule {
  readonly name: SelectionRule;
  readonly rule: Rule;
}

/** What they say depends on the corpus, and on the audience, region and day of a brief alone: see `keyOfReach`. */
const rulesOfReach: readonly NamedRule[] = [
  { name: 'audience', rule: audienceRule },
  { name: 'region', rule: regionRule },
  { name: 'status', rule: statusRule },
  { name: 'date', rule: dateRule },
];

const rulesOfChoice: readonly NamedRule[] = [
  { name: 'facet', rule: facetRule },
  { name: 'exclude', rule: excludeRule },
];

/** The rules that look at one recommendation alone, in the order in which they are asked. */
const rules: readonly NamedRule[] = [...rulesOfReach, ...rulesOfChoice];

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
  const judges = judgesOf(rules, context);
  const answersOf = (recommendation: Located<Recommendation>) =>
    judges.map(({ name, judge }) => ({ rule: name, verdict: judge.judge(recommendation) }));
  return {
    firstRefusal: (recommendation) => firstOf(judges, recommendation),
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

/** For each recommendation of the corpus, in its order: the first rule that says no. */
export function firstRefusals(context: RuleContext): (SelectionRule | undefined)[] {
  const { recommendations } = context.corpus;
  const judges = judgesOf(rulesOfChoice, context);
  const outOfReach = reachOfBrief(context);
  return recommendations.map((recommendation, index) => outOfReach[index] ?? firstOf(judges, recommendation));
}

interface NamedJudge {
  readonly name: SelectionRule;
  readonly judge: Judge;
}

function judgesOf(named: readonly NamedRule[], context: RuleContext): readonly NamedJudge[] {
  return named.map(({ name, rule }) => ({ name, judge: rule(context) }));
}

function firstOf(
  judges: readonly NamedJudge[],
  recommendation: Located<Recommendation>,
): SelectionRule | undefined {
  for (const { name, judge } of judges) if (!judge.admits(recommendation)) return name;
  return undefined;
}

type Refusals = readonly (SelectionRule | undefined)[];

/** Briefs for the same readers, place and day have the same reach: that of the last few is kept. */
const reaches = new WeakMap<Corpus, Map<string, Refusals>>();

const mostReaches = 8;

function reachOfBrief(context: RuleContext): Refusals {
  const { corpus, spec } = context;
  const known = reaches.get(corpus) ?? new Map<string, Refusals>();
  reaches.set(corpus, known);
  const key = keyOfReach(spec);
  const found = known.get(key);
  if (found) return found;
  const judges = judgesOf(rulesOfReach, context);
  const refusals = corpus.recommendations.map((recommendation) => firstOf(judges, recommendation));
  const [oldest = ''] = known.keys();
  if (known.size === mostReaches) known.delete(oldest);
  known.set(key, refusals);
  return refusals;
}

function keyOfReach({ audience, region, includeNarrower, asOf }: BriefSpec): string {
  return JSON.stringify([audience, region, includeNarrower, asOf]);
}
