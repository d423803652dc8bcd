import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import { covers } from '../../taxonomy/covers.ts';
import { quoteNames } from '../quote-names.ts';
import { byNames } from './by-names.ts';
import type { Rule, RuleContext, Verdict } from './rule.ts';

/** One key of `select`. */
interface Criterion {
  readonly valuesOf: (recommendation: Recommendation) => readonly string[];
  readonly check: (own: readonly string[]) => Check;
}

/** A key of `select` held against the values of a recommendation. */
interface Check {
  readonly isMet: boolean;
  /** What meets it, else why nothing does. */
  readonly text: string;
}

/** It has one of the values for each key of `select`; what is included by name need not. */
export const facetRule: Rule = (context) => {
  const included = new Set(context.spec.select.include);
  const criteria = criteriaOf(context);
  return (recommendation) => {
    if (included.has(recommendation.id)) return byName;
    if (criteria.length === 0) return yes;
    const matches: string[] = [];
    for (const { valuesOf, check } of criteria) {
      const { isMet, text } = check(valuesOf(recommendation));
      if (!isMet)
        return { type: 'no', message: text, remedy: { type: 'add-include', value: recommendation.id } };
      matches.push(text);
    }
    return { type: 'yes', because: `selected: ${matches.join(', ')}` };
  };
};

const yes: Verdict = { type: 'yes' };
const byName: Verdict = { type: 'yes', because: 'included by name' };

function criteriaOf({ corpus, spec }: RuleContext): readonly Criterion[] {
  const { topics, priority, strength, horizon, instrument, facets } = spec.select;
  const isInTopic = (wanted: string, value: string) => covers(corpus.topics, wanted, value);
  return [
    ...criterion('topics', topics, (record) => record.topics, isInTopic),
    ...criterion('priority', priority, (record) => [record.priority]),
    ...criterion('strength', strength, (record) => [record.strength]),
    ...criterion('horizon', horizon, (record) => [record.horizon]),
    ...criterion('instrument', instrument, (record) => listOf(record.instrument)),
    ...Object.entries(facets).flatMap(([name, wanted]) =>
      criterion(name, wanted, ({ facets: own }) => (Object.hasOwn(own, name) ? (own[name] ?? []) : [])),
    ),
  ];
}

/** `name` is the key as readers of a message know it, such as `priority`. */
function criterion(
  name: string,
  wanted: readonly string[] | undefined,
  valuesOf: Criterion['valuesOf'],
  isMet = (one: string, own: string) => one === own,
): readonly Criterion[] {
  if (!wanted) return [];
  const names = quoteNames(wanted);
  const check = byNames((own): Check => {
    for (const value of own) {
      const met = wanted.find((one) => isMet(one, value));
      if (met !== undefined) return { isMet: true, text: describeMatch(name, value, met) };
    }
    const has = own.length > 0 ? `its ${name}: ${quoteNames(own)}` : `it has no ${name}`;
    return { isMet: false, text: `${has}; the brief selects ${names}` };
  });
  return [{ valuesOf, check }];
}

function describeMatch(name: string, own: string, wanted: string): string {
  return own === wanted ? `${name} \`${own}\`` : `${name} \`${own}\` ⊂ \`${wanted}\``;
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
