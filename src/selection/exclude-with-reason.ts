import { type Change, changeDescriber } from './change.ts';
import { type Accepted, type Candidate, compareRank, countBefore, type RankKey, rankKeys } from './rank.ts';
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
  const withinLimit = limit === undefined ? keepChanges : limitKeeper(context, limit, candidates, accepted);
  const describe = changeDescriber();
  const excluded: Excluded[] = [];
  for (const candidate of candidates) {
    const { recommendation, refusals } = candidate;
    const [first] = refusals;
    const { changes, place } = withinLimit(candidate);
    if (changes.length === 0) continue;
    const { rule, message } = first
      ? { rule: first.rule, message: first.verdict.message }
      : { rule: 'limit' as const, message: `ranks ${place} of ${accepted.length}; the brief takes ${limit}` };
    excluded.push({ recommendation, rule, message, changes, remedy: describe(changes) });
  }
  return excluded;
}

/** What lets a recommendation in; nothing where it is in. */
interface WayIn {
  readonly changes: readonly Change[];
  /** The rank it has after the changes; 0 where nobody counts. */
  readonly place: number;
}

function keepChanges({ refusals }: Candidate): WayIn {
  return { changes: answersTo(refusals), place: 0 };
}

/** What answers all refusals, one change each. */
function answersTo(refusals: Candidate['refusals']): readonly Change[] {
  return refusals.map(({ verdict }) => verdict.remedy);
}

/** Sees to it that what is let in ranks within the limit as well, where need be by a higher one. */
function limitKeeper(
  context: RuleContext,
  limit: number,
  candidates: readonly Candidate[],
  accepted: readonly Accepted[],
): (candidate: Candidate) => WayIn {
  const placeOf = placeFinder(context, candidates, accepted);
  return (candidate) => {
    const changes = answersTo(candidate.refusals);
    const place = placeOf(candidate, changes);
    if (place <= limit) return { changes, place };
    // `include-narrower` lets others in too. Its own region lets in this one only, which may be enough.
    if (isAmong('include-narrower', changes)) {
      const alone = changes.map((change) => onlyThisOne(context, change));
      const placeAlone = placeOf(candidate, alone);
      if (placeAlone <= limit) return { changes: alone, place: placeAlone };
    }
    return { changes: [...changes, { type: 'raise-limit', value: place }], place };
  };
}

function onlyThisOne({ spec }: RuleContext, change: Change): Change {
  return change.type === 'include-narrower' ? { type: 'add-region', value: spec.region } : change;
}

/** Gives the rank that a recommendation would have once its refusals are answered by these changes. */
function placeFinder(
  { spec }: RuleContext,
  candidates: readonly Candidate[],
  accepted: readonly Accepted[],
): (candidate: Candidate, changes: readonly Change[]) => number {
  const narrower = candidates.filter(
    ({ refusals }) => refusals.length === 1 && isAmong('include-narrower', answersTo(refusals)),
  );
  const keyOf = rankKeys(spec);
  const now = accepted.map(({ key }) => key);
  const withNarrower = [...now, ...narrower.map(keyOf)].sort(compareRank);
  return (candidate, changes) => {
    const key = keyOf(candidate);
    const others = isAmong('include-narrower', changes) ? withNarrower : now;
    // What is added to `include` comes after those named there.
    const wouldBe: RankKey = isAmong('add-include', changes)
      ? [spec.select.include.length, ...key.slice(1)]
      : key;
    return countBefore(others, wouldBe) + 1;
  };
}

function isAmong(type: Change['type'], changes: readonly Change[]): boolean {
  return changes.some((change) => change.type === type);
}
