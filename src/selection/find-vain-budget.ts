import type { Corpus } from '../corpus/corpus.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { isInFloor } from './is-in-floor.ts';
import type { Selection, SelectionRule } from './selection.ts';

/** Rules that somebody wrote to keep a recommendation out, unlike its status or a date, which pass. */
const chosenRules: readonly SelectionRule[] = ['audience', 'region', 'facet', 'exclude', 'limit'];

/** Something of a page budget that changes nothing, and where it stands. */
export interface VainEntry {
  readonly pointer: string;
  readonly message: string;
}

/** What a page budget keeps of that which is in none of these briefs, and floors that none of them reaches. */
export function findVainBudget(
  corpus: Pick<Corpus, 'topics'>,
  { budget }: BriefSpec,
  selections: readonly Selection[],
): readonly VainEntry[] {
  if (!budget) return [];
  const musts = budget.must.flatMap((id, index): readonly VainEntry[] => {
    const rules = selections.map(
      ({ excluded }) => excluded.find(({ recommendation }) => recommendation.id === id)?.rule,
    );
    const [rule] = rules;
    if (!rules.every((one) => one !== undefined && chosenRules.includes(one))) return [];
    return [{ pointer: `/budget/must/${index}`, message: `\`${id}\` cannot stay: \`${rule}\` keeps it out` }];
  });
  const floors = Object.entries(budget.floors).flatMap(([name, count]): readonly VainEntry[] => {
    const most = Math.max(...selections.map((selection) => countIn(corpus, name, selection)));
    if (most >= count) return [];
    const there = most === 0 ? 'none' : `only ${most}`;
    return [
      {
        pointer: `/budget/floors/${name}`,
        message: `\`${name}\` asks for ${count} recommendations, and the brief has ${there}`,
      },
    ];
  });
  return [...musts, ...floors];
}

/** How many recommendations a brief has for a floor, before any are left out for its pages or their status. */
function countIn(corpus: Pick<Corpus, 'topics'>, name: string, { included, excluded }: Selection): number {
  const others = excluded.filter(({ rule }) => rule === 'budget' || !chosenRules.includes(rule));
  return [...included, ...others].filter(({ recommendation }) => isInFloor(corpus, name, recommendation))
    .length;
}
