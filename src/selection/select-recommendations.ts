import type { Corpus } from '../corpus/corpus.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { checkInclusions } from './check-inclusions.ts';
import { chooseVariant } from './choose-variant.ts';
import { firstRefusals, juryFor } from './jury.ts';
import { type Accepted, compareRank, rankKeys } from './rank.ts';
import { regionReach } from './rules/region-rule.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Excluded, Included, Selection, SelectionRule } from './selection.ts';

/**
 * Splits the corpus into what is in a brief, ranked, and what is not, each with its reason. There is always a
 * value. Reports `selection/empty-brief`, `selection/include-out-of-reach` and `corpus/ambiguous-variant`.
 */
export function selectRecommendations(corpus: Corpus, spec: BriefSpec): Outcome<Selection> {
  const context = { corpus, spec };
  const jury = juryFor(context);
  const keyOf = rankKeys(spec);
  const refusals = firstRefusals(context);
  const accepted: Accepted[] = [];
  corpus.recommendations.forEach((recommendation, corpusIndex) => {
    if (refusals[corpusIndex] !== undefined) return;
    accepted.push({ recommendation, corpusIndex, key: keyOf({ recommendation, corpusIndex }) });
  });
  accepted.sort((a, b) => compareRank(a.key, b.key));
  const diagnostics: Diagnostic[] = [];
  const { limit = accepted.length } = spec.select;
  for (const { corpusIndex } of accepted.slice(limit)) refusals[corpusIndex] = 'limit';
  const selection = {
    included: accepted.slice(0, limit).map(({ recommendation }, index) => {
      const because = jury.reasonsFor(recommendation);
      return include(context, { recommendation, because, rank: index + 1 }, diagnostics);
    }),
    excluded: excludedBy(corpus, refusals),
  };
  diagnostics.push(...checkInclusions(context, selection));
  if (selection.included.length === 0) diagnostics.push(emptyBrief(spec, selection));
  return { value: selection, diagnostics };
}

/** In corpus order. */
function excludedBy(
  { recommendations }: Corpus,
  refusals: readonly (SelectionRule | undefined)[],
): readonly Excluded[] {
  const excluded: Excluded[] = [];
  recommendations.forEach((recommendation, index) => {
    const rule = refusals[index];
    if (rule !== undefined) excluded.push({ recommendation, rule });
  });
  return excluded;
}

function include(
  context: RuleContext,
  { recommendation, because, rank }: Pick<Included, 'recommendation' | 'because' | 'rank'>,
  diagnostics: Diagnostic[],
): Included {
  const { includeNarrower, select } = context.spec;
  const { limit } = select;
  const variant = chooseVariant(context, recommendation);
  diagnostics.push(...variant.diagnostics);
  return {
    recommendation,
    rank,
    because: limit === undefined ? because : [...because, `rank ${rank}; the brief takes ${limit}`],
    ...(variant.value === undefined ? {} : { variant: variant.value }),
    isNarrower: includeNarrower && regionReach(context, recommendation.regions).type === 'narrower',
  };
}

function emptyBrief(spec: BriefSpec, { excluded }: Selection): Diagnostic {
  const counts = new Map<SelectionRule, number>();
  for (const { rule } of excluded) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const reasons = [...counts].map(([rule, count]) => `\`${rule}\` ${count}`).join(', ');
  return {
    code: 'selection/empty-brief',
    message: `the brief \`${spec.id}\` selects no recommendation`,
    ...(spec.span ? { span: spec.span } : {}),
    ...(reasons === '' ? {} : { help: `kept out by rule: ${reasons}` }),
  };
}
