import type { Corpus } from '../../corpus/corpus.ts';
import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import { covers } from '../../taxonomy/covers.ts';
import { findTerm } from '../../taxonomy/find-term.ts';
import { quoteNames } from '../quote-names.ts';
import type { Rule, RuleContext, Verdict } from './rule.ts';

/** One key of `select`. */
interface Criterion {
  /** As readers of a message know it, such as `priority`. */
  readonly name: string;
  readonly wanted: readonly string[];
  readonly valuesOf: (recommendation: Recommendation) => readonly string[];
  /** Whether a value of a recommendation meets one that is wanted. */
  readonly meets: (own: string, wanted: string) => boolean;
  /** Whether it meets any of them. */
  readonly isWanted: (own: string) => boolean;
}

/** It has one of the values for each key of `select`; what is included by name need not. */
export const facetRule: Rule = (context) => {
  const included = new Set(context.spec.select.include);
  const criteria = criteriaOf(context);
  return {
    admits: (recommendation) =>
      criteria.every((criterion) => isMet(criterion, recommendation)) || included.has(recommendation.id),
    judge: (recommendation) =>
      included.has(recommendation.id) ? byName : judgeFacets(criteria, recommendation),
  };
};

const yes: Verdict = { type: 'yes' };
const byName: Verdict = { type: 'yes', because: 'included by name' };

function isMet({ valuesOf, isWanted }: Criterion, recommendation: Recommendation): boolean {
  return valuesOf(recommendation).some(isWanted);
}

function judgeFacets(criteria: readonly Criterion[], recommendation: Recommendation): Verdict {
  if (criteria.length === 0) return yes;
  const matches: string[] = [];
  for (const criterion of criteria) {
    const own = criterion.valuesOf(recommendation);
    const met = own.find(criterion.isWanted);
    if (met === undefined) {
      const message = describeMiss(criterion, own);
      return { type: 'no', message, remedy: { type: 'add-include', value: recommendation.id } };
    }
    matches.push(describeMatch(criterion, met));
  }
  return { type: 'yes', because: `selected: ${matches.join(', ')}` };
}

function criteriaOf({ corpus, spec }: RuleContext): readonly Criterion[] {
  const { topics, priority, strength, horizon, instrument, facets } = spec.select;
  return [
    ...criterion('topics', topics, (record) => record.topics, withinTopics(corpus, topics)),
    ...criterion('priority', priority, (record) => [record.priority]),
    ...criterion('strength', strength, (record) => [record.strength]),
    ...criterion('horizon', horizon, (record) => [record.horizon]),
    ...criterion('instrument', instrument, (record) => listOf(record.instrument)),
    ...Object.entries(facets).flatMap(([name, wanted]) =>
      criterion(name, wanted, ({ facets: own }) => (Object.hasOwn(own, name) ? (own[name] ?? []) : [])),
    ),
  ];
}

function criterion(
  name: string,
  wanted: readonly string[] | undefined,
  valuesOf: Criterion['valuesOf'],
  meeting: Pick<Criterion, 'meets' | 'isWanted'> = {
    meets: (own, one) => own === one,
    isWanted: (own) => wanted?.includes(own) === true,
  },
): readonly Criterion[] {
  return wanted ? [{ name, wanted, valuesOf, ...meeting }] : [];
}

/** Both as `covers` says it; the terms that are wanted are looked up once for a whole corpus. */
function withinTopics(
  { topics }: Corpus,
  wanted: readonly string[] = [],
): Pick<Criterion, 'meets' | 'isWanted'> {
  const ids = new Set(wanted.flatMap((name) => findTerm(topics, name)?.id ?? []));
  return {
    meets: (own, one) => covers(topics, one, own),
    isWanted: (own) => {
      const term = findTerm(topics, own);
      return term !== undefined && (ids.has(term.id) || term.ancestors.some((id) => ids.has(id)));
    },
  };
}

function describeMiss({ name, wanted }: Criterion, own: readonly string[]): string {
  const has = own.length > 0 ? `its ${name}: ${quoteNames(own)}` : `it has no ${name}`;
  return `${has}; the brief selects ${quoteNames(wanted)}`;
}

function describeMatch({ name, wanted, meets }: Criterion, own: string): string {
  const met = wanted.find((one) => meets(own, one)) ?? own;
  return own === met ? `${name} \`${own}\`` : `${name} \`${own}\` ⊂ \`${met}\``;
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
