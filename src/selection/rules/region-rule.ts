import { containmentPath, formatPath } from '../../taxonomy/containment-path.ts';
import type { Change } from '../change.ts';
import { quoteNames } from '../quote-names.ts';
import { byNames } from './by-names.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Rule, RuleContext, Verdict } from './rule.ts';

/** One of its regions is the brief's or contains it, or lies inside it where the brief takes that too. */
export const regionRule: Rule = (context) => {
  const reach = byNames((regions) => regionReach(context, regions));
  const within = context.spec.includeNarrower ? ['covers', 'narrower'] : ['covers'];
  return {
    admits: ({ regions }) => within.includes(reach(regions).type),
    judge: ({ regions }) => judgeRegions(context, regions, reach(regions)),
  };
};

function judgeRegions(context: RuleContext, regions: readonly string[], reach: Reach): Verdict {
  const { region, includeNarrower, span } = context.spec;
  if (reach.type === 'covers') return { type: 'yes', because: becauseCovered(context, reach.term) };
  if (reach.type === 'apart') {
    const message = `applies to ${quoteNames(regions)}; the brief is for \`${region}\``;
    return { type: 'no', message, remedy: { type: 'add-region', value: region } };
  }
  if (includeNarrower) {
    return {
      type: 'yes',
      because: `applies to \`${reach.term}\`, inside \`${region}\`; the brief takes narrower places`,
    };
  }
  const message = `applies to \`${reach.term}\` only, a part of \`${region}\``;
  // A brief without a definition has nowhere to say `include-narrower`.
  const remedy: Change = span
    ? { type: 'include-narrower', value: true }
    : { type: 'add-region', value: region };
  return { type: 'no', message, remedy };
}

/** How regions stand to the brief's. */
export function regionReach({ corpus, spec }: RuleContext, regions: readonly string[]): Reach {
  return reachOf(corpus.regions, regions, spec.region);
}

function becauseCovered({ corpus, spec }: RuleContext, term: string): string {
  if (term === spec.region) return `applies to \`${term}\``;
  const path = containmentPath(corpus.regions, spec.region, term);
  const way = path.length > 2 ? `: ${formatPath(path)}` : '';
  return `applies to \`${term}\`, which contains \`${spec.region}\`${way}`;
}
