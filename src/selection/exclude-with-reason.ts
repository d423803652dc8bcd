import type { Refusal } from './jury.ts';
import { type Accepted, type Candidate, compareRank, countBefore, type RankKey, rankKeys } from './rank.ts';
import { narrowerRemedy } from './rules/region-rule.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Excluded } from './selection.ts';

/**
 * The recommendations that are out, in corpus order: the first rule that said no, and what would have to
 * change for all of them to say yes.
 */
export function excludeWithReason(
  context: RuleContext,
  candidates: readonly Candidate[],
  accepted: readonly Accepted[],
): readonly Excluded[] {
  const { limit } = context.spec.select;
  const placeOf = limit === undefined ? undefined : placeFinder(context, candidates, accepted);
  const excluded: Excluded[] = [];
  for (const candidate of candidates) {
    const { recommendation, refusals } = candidate;
    const [first] = refusals;
    const place = placeOf?.(candidate) ?? 0;
    const isCut = limit !== undefined && place > limit;
    if (!first && !isCut) continue;
    const remedy = remedyFor(refusals, isCut ? place : undefined);
    if (first) {
      excluded.push({ recommendation, rule: first.rule, message: first.verdict.message, remedy });
    } else {
      const message = `ranks ${place} of ${accepted.length}; the brief takes ${limit}`;
      excluded.push({ recommendation, rule: 'limit', message, remedy });
    }
  }
  return excluded;
}

/** Gives the rank that a recommendation would have once its remedies are applied. */
function placeFinder(
  { spec }: RuleContext,
  candidates: readonly Candidate[],
  accepted: readonly Accepted[],
): (candidate: Candidate) => number {
  const needsNarrower = ({ refusals }: Candidate) =>
    refusals.some(({ verdict }) => verdict.remedy === narrowerRemedy);
  const narrower = candidates.filter(
    (candidate) => candidate.refusals.length === 1 && needsNarrower(candidate),
  );
  const keyOf = rankKeys(spec);
  const now = accepted.map(({ key }) => key);
  const withNarrower = [...now, ...narrower.map(keyOf)].sort(compareRank);
  return (candidate) => {
    const { refusals } = candidate;
    const key = keyOf(candidate);
    // `include-narrower` lets in others too, and what is added to `include` comes after those named there.
    const others = needsNarrower(candidate) ? withNarrower : now;
    const isToBeNamed = refusals.some(({ rule }) => rule === 'facet');
    const wouldBe: RankKey = isToBeNamed ? [spec.select.include.length, ...key.slice(1)] : key;
    return countBefore(others, wouldBe) + 1;
  };
}

/** What answers all refusals; a place beyond the limit needs a higher one as well. */
function remedyFor(refusals: readonly Refusal[], cutPlace: number | undefined): string {
  const [first] = refusals;
  if (refusals.length === 1 && first && cutPlace === undefined) return first.verdict.remedy;
  const remedies = refusals.map(({ verdict }) => verdict.remedy);
  if (cutPlace !== undefined) remedies.push(`raise \`select.limit\` to ${cutPlace}`);
  const last = remedies.at(-1) ?? '';
  return remedies.length > 1 ? `${remedies.slice(0, -1).join(', ')} and ${last}` : last;
}
