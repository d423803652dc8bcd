import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import { covers } from '../../taxonomy/covers.ts';
import { quoteNames } from '../quote-names.ts';
import type { Rule, RuleContext } from './rule.ts';

/** One key of `select` held against a recommendation. */
interface FacetCheck {
  /** As readers of a message know it, such as `priority`. */
  readonly name: string;
  readonly wanted: readonly string[];
  readonly own: readonly string[];
  /** The wanted value and the own one that meets it. */
  readonly match: { readonly wanted: string; readonly own: string } | undefined;
}

/** It has one of the values for each key of `select`; what is included by name need not. */
export const facetRule: Rule = (context, recommendation) => {
  const { id } = recommendation;
  if (context.spec.select.include.includes(id)) return { type: 'yes', because: 'included by name' };
  const checks = facetChecks(context, recommendation);
  const failed = checks.find(({ match }) => !match);
  if (failed) {
    const { name, own, wanted } = failed;
    const has = own.length > 0 ? `its ${name}: ${quoteNames(own)}` : `it has no ${name}`;
    return {
      type: 'no',
      message: `${has}; the brief selects ${quoteNames(wanted)}`,
      remedy: `add \`${id}\` to \`select.include\``,
    };
  }
  if (checks.length === 0) return { type: 'yes' };
  return { type: 'yes', because: `selected: ${checks.map(describeMatch).join(', ')}` };
};

function facetChecks({ corpus, spec }: RuleContext, recommendation: Recommendation): readonly FacetCheck[] {
  const { topics, priority, strength, horizon, instrument, facets } = spec.select;
  const { facets: own } = recommendation;
  const isSame = (wanted: string, value: string) => wanted === value;
  const isInTopic = (wanted: string, value: string) => covers(corpus.topics, wanted, value);
  return [
    ...check('topics', topics, recommendation.topics, isInTopic),
    ...check('priority', priority, [recommendation.priority], isSame),
    ...check('strength', strength, [recommendation.strength], isSame),
    ...check('horizon', horizon, [recommendation.horizon], isSame),
    ...check('instrument', instrument, listOf(recommendation.instrument), isSame),
    ...Object.entries(facets).flatMap(([name, wanted]) =>
      check(name, wanted, Object.hasOwn(own, name) ? (own[name] ?? []) : [], isSame),
    ),
  ];
}

function check(
  name: string,
  wanted: readonly string[] | undefined,
  own: readonly string[],
  isMet: (wanted: string, own: string) => boolean,
): readonly FacetCheck[] {
  if (!wanted) return [];
  for (const value of own) {
    const met = wanted.find((one) => isMet(one, value));
    if (met !== undefined) return [{ name, wanted, own, match: { wanted: met, own: value } }];
  }
  return [{ name, wanted, own, match: undefined }];
}

function describeMatch({ name, match }: FacetCheck): string {
  if (!match) return name;
  const { wanted, own } = match;
  return own === wanted ? `${name} \`${own}\`` : `${name} \`${own}\` ⊂ \`${wanted}\``;
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
