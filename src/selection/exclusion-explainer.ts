import { type Change, describeChanges } from './change.ts';
import { juryFor, type Refusal } from './jury.ts';
import { type Candidate, compareRank, countBefore, type RankKey, rankKeys } from './rank.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Excluded, SelectionRule } from './selection.ts';

/** Why a recommendation is not in a brief. */
export interface Exclusion {
  /** The first that said no. */
  readonly rule: SelectionRule;
  readonly message: string;
  /** The smallest change that would let it in: all of these together. */
  readonly changes: readonly Change[];
  /** `changes` in words. */
  readonly remedy: string;
}

/**
 * Gives a function that tells why a recommendation is out of a brief, and what would have to change for all rules to say
 * yes. `context` is what it was selected with.
 */
export function exclusionExplainer(context: RuleContext): (excluded: Excluded) => Exclusion {
  const jury = juryFor(context);
  const { limit } = context.spec.select;
  let withinLimit: LimitKeeper | undefined;
  return ({ recommendation, rule, omitted }) => {
    if (omitted) return leftOut(context, recommendation.id);
    const refusals = jury.refusalsOf(recommendation);
    let changes = answersTo(refusals);
    let message = refusals[0]?.verdict.message ?? '';
    if (limit !== undefined) {
      withinLimit ??= limitKeeper(context, limit);
      const way = withinLimit(recommendation, changes);
      changes = way.changes;
      if (rule === 'limit') message = `ranks ${way.place} of ${way.of}; the brief takes ${limit}`;
    }
    return { rule, message, changes, remedy: describeChanges(changes) };
  };
}

/** Left out for want of pages, which only a choice by the author changes. */
function leftOut({ spec }: RuleContext, id: string): Exclusion {
  const pages = spec.budget?.pages ?? 0;
  const changes: readonly Change[] = [{ type: 'add-must', value: id }];
  const message = `left out to fit ${pages === 1 ? 'one page' : `${pages} pages`}`;
  return { rule: 'budget', message, changes, remedy: describeChanges(changes) };
}

/** What answers all refusals, one change each. */
function answersTo(refusals: readonly Refusal[]): readonly Change[] {
  return refusals.map(({ verdict }) => verdict.remedy);
}

/** What lets a recommendation in, the rank it has then, and how many are ranked now. */
interface WayIn {
  readonly changes: readonly Change[];
  readonly place: number;
  readonly of: number;
}

type LimitKeeper = (recommendation: Excluded['recommendation'], changes: readonly Change[]) => WayIn;

/** Sees to it that what is let in ranks within the limit as well, where need be by a higher one. */
function limitKeeper(context: RuleContext, limit: number): LimitKeeper {
  const { placeOf, of } = placeFinder(context);
  return (recommendation, changes) => {
    const place = placeOf(recommendation, changes);
    if (place <= limit) return { changes, place, of };
    // `include-narrower` lets others in too. Its own region lets in this one only, which may be enough.
    if (isAmong('include-narrower', changes)) {
      const alone = changes.map((change) => onlyThisOne(context, change));
      const placeAlone = placeOf(recommendation, alone);
      if (placeAlone <= limit) return { changes: alone, place: placeAlone, of };
    }
    return { changes: [...changes, { type: 'raise-limit', value: place }], place, of };
  };
}

function onlyThisOne({ spec }: RuleContext, change: Change): Change {
  return change.type === 'include-narrower' ? { type: 'add-region', value: spec.region } : change;
}

/** Gives the rank that a recommendation would have once its refusals are answered by these changes. */
function placeFinder(context: RuleContext) {
  const { corpus, spec } = context;
  const { now, narrower } = rankedBy(context);
  const keyOf = rankKeys(spec);
  const places = new Map(corpus.recommendations.map(({ id }, index) => [id, index]));
  const withNarrower = [...now, ...narrower].sort(compareRank);
  const placeOf: (...asked: Parameters<LimitKeeper>) => number = (recommendation, changes) => {
    const key = keyOf({ recommendation, corpusIndex: places.get(recommendation.id) ?? -1 });
    const others = isAmong('include-narrower', changes) ? withNarrower : now;
    // What is added to `include` comes after those named there.
    const wouldBe: RankKey = isAmong('add-include', changes)
      ? [spec.select.include.length, ...key.slice(1)]
      : key;
    return countBefore(others, wouldBe) + 1;
  };
  return { placeOf, of: now.length };
}

/** The ranks of what every rule says yes to, in order, and of what only `include-narrower` is missing for. */
function rankedBy(context: RuleContext): Readonly<Record<'now' | 'narrower', readonly RankKey[]>> {
  const jury = juryFor(context);
  const keyOf = rankKeys(context.spec);
  const now: RankKey[] = [];
  const narrower: RankKey[] = [];
  context.corpus.recommendations.forEach((recommendation, corpusIndex) => {
    const candidate: Candidate = { recommendation, corpusIndex };
    const changes = answersTo(jury.refusalsOf(recommendation));
    if (changes.length === 0) now.push(keyOf(candidate));
    else if (changes.length === 1 && isAmong('include-narrower', changes)) narrower.push(keyOf(candidate));
  });
  return { now: now.sort(compareRank), narrower };
}

function isAmong(type: Change['type'], changes: readonly Change[]): boolean {
  return changes.some((change) => change.type === type);
}
