import { type Candidate, compareRank, countBefore, type RankKey } from './rank.ts';
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
  accepted: readonly Candidate[],
): readonly Excluded[] {
  const { limit } = context.spec.select;
  const placeOf = limit === undefined ? undefined : placeFinder(context, candidates, accepted);
  return candidates.flatMap((candidate): Excluded[] => {
    const { recommendation, refusals } = candidate;
    const remedies = refusals.map(({ remedy }) => remedy);
    const place = placeOf?.(candidate) ?? 0;
    const isCut = limit !== undefined && place > limit;
    if (isCut) remedies.push(`raise \`select.limit\` to ${place}`);
    const [first] = refusals;
    if (first) return [{ recommendation, rule: first.rule, message: first.message, remedy: join(remedies) }];
    if (!isCut) return [];
    const message = `ranks ${place} of ${accepted.length}; the brief takes ${limit}`;
    return [{ recommendation, rule: 'limit', message, remedy: join(remedies) }];
  });
}

/** Gives the rank that a recommendation would have once its remedies are applied. */
function placeFinder(
  { spec }: RuleContext,
  candidates: readonly Candidate[],
  accepted: readonly Candidate[],
): (candidate: Candidate) => number {
  const needsNarrower = ({ refusals }: Candidate) => refusals.some(({ remedy }) => remedy === narrowerRemedy);
  const narrower = candidates.filter(
    (candidate) => candidate.refusals.length === 1 && needsNarrower(candidate),
  );
  const now = accepted.map(({ key }) => key);
  const withNarrower = [...now, ...narrower.map(({ key }) => key)].sort(compareRank);
  return (candidate) => {
    const { key, refusals } = candidate;
    // `include-narrower` lets in others too, and what is added to `include` comes after those named there.
    const others = needsNarrower(candidate) ? withNarrower : now;
    const isToBeNamed = refusals.some(({ rule }) => rule === 'facet');
    const wouldBe: RankKey = isToBeNamed ? [spec.select.include.length, ...key.slice(1)] : key;
    return countBefore(others, wouldBe) + 1;
  };
}

function join(remedies: readonly string[]): string {
  const last = remedies.at(-1) ?? '';
  return remedies.length > 1 ? `${remedies.slice(0, -1).join(', ')} and ${last}` : last;
}
