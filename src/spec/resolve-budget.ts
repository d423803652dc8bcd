import { findTerm } from '../taxonomy/find-term.ts';
import type { BriefProblems } from './brief-problems.ts';
import { allRecommendations, type PageBudget } from './brief-spec.ts';
import { checkName, checkNames, checkUnique } from './resolve-names.ts';
import type { BriefDefinition } from './schema.ts';
import type { SpecContext, SpecOverrides } from './spec-context.ts';

/** The page budget of a definition, every name in it checked also where no number of pages is asked for. */
export function resolveBudget(
  context: SpecContext,
  definition: Pick<BriefDefinition, 'pages' | 'budget'>,
  overrides: SpecOverrides,
  problems: BriefProblems,
): PageBudget | undefined {
  const { must = [], floors = {}, shortest = 'short' } = definition.budget ?? {};
  if (must.length > 0) checkMust(context, must, problems);
  checkFloors(context, Object.keys(floors), problems);
  const pages = overrides.pages ?? definition.pages;
  return pages === undefined ? undefined : { pages, must, floors, shortest };
}

function checkMust({ corpus }: SpecContext, must: readonly string[], problems: BriefProblems): void {
  const known = new Set(corpus.recommendations.map(({ id }) => id));
  const kind = { code: 'spec/unknown-recommendation', noun: 'recommendation', known } as const;
  checkNames(kind, must, '/budget/must', problems);
  checkUnique(must, '/budget/must', problems);
}

function checkFloors(context: SpecContext, names: readonly string[], problems: BriefProblems): void {
  const others = names.filter((name) => findTerm(context.corpus.topics, name) === undefined);
  if (others.length === 0) return;
  const known = groupsOf(context);
  const kind = { code: 'spec/unknown-topic', noun: 'topic or facet value', known } as const;
  for (const name of others) checkName(kind, name, `/budget/floors/${name}`, problems);
}

/** What a floor may be set under, by the ids that definitions use. */
function groupsOf({ corpus, project }: SpecContext): ReadonlySet<string> {
  const values = Object.values(project.facets).flatMap((facet) => facet.values.map(({ id }) => id));
  return new Set([allRecommendations, ...values, ...Object.keys(corpus.topics.terms)]);
}
