import type { Located } from '../diagnostics/location.ts';
import type { BriefProblems } from './brief-problems.ts';
import type { Select } from './brief-spec.ts';
import { checkNames, checkUnique } from './resolve-names.ts';
import { resolveTerm } from './resolve-term.ts';
import type { BriefDefinition } from './schema.ts';
import type { SpecContext } from './spec-context.ts';
import { withoutUndefined } from './without-undefined.ts';

/** The rules of a definition's `select`, every name in them checked. */
export function resolveSelect(
  context: SpecContext,
  { select }: Located<BriefDefinition>,
  problems: BriefProblems,
): Select {
  const { topics, priority, strength, horizon, instrument, limit, include = [], exclude = [] } = select;
  checkInstruments(context, instrument ?? [], problems);
  for (const list of ['priority', 'strength', 'horizon'] as const) {
    const values = select[list];
    if (typeof values === 'object') checkUnique(values, `/select/${list}`, problems);
  }
  checkByName(context, include, exclude, problems);
  return {
    ...withoutUndefined({
      topics: topics && resolveTopics(context, topics, problems),
      priority,
      strength: typeof strength === 'string' ? [strength] : strength,
      horizon,
      instrument,
      limit,
    }),
    facets: resolveFacets(context, select, problems),
    include,
    exclude,
  };
}

function checkInstruments(
  { project }: SpecContext,
  instruments: readonly string[],
  problems: BriefProblems,
): void {
  const known = new Set((project.instruments ?? []).map(({ id }) => id));
  const kind = { code: 'spec/unknown-facet-value', noun: 'instrument', known } as const;
  checkNames(kind, instruments, '/select/instrument', problems);
  checkUnique(instruments, '/select/instrument', problems);
}

function resolveTopics(
  { corpus }: SpecContext,
  names: readonly string[],
  problems: BriefProblems,
): readonly string[] {
  const ids = names.map((name, index) =>
    resolveTerm(corpus.topics, name, `/select/topics/${index}`, problems),
  );
  checkUnique(ids, '/select/topics', problems);
  return ids.filter((id) => id !== undefined);
}

/** Facets stand beside the other keys of `select`, so they are told apart by the project's declaration. */
function resolveFacets(
  { project }: SpecContext,
  select: BriefDefinition['select'],
  problems: BriefProblems,
): Select['facets'] {
  const given = new Map(Object.entries(select));
  const facets = Object.entries(project.facets).flatMap(([name, facet]): [string, readonly string[]][] => {
    const values = given.get(name);
    if (!Array.isArray(values)) return [];
    const pointer = `/select/${name}`;
    const known = new Set(facet.values.map(({ id }) => id));
    const noun = `value of \`${name}\``;
    checkNames({ code: 'spec/unknown-facet-value', noun, known }, values, pointer, problems);
    checkUnique(values, pointer, problems);
    return [[name, values]];
  });
  return Object.fromEntries(facets);
}

function checkByName(
  { corpus }: SpecContext,
  include: readonly string[],
  exclude: readonly string[],
  problems: BriefProblems,
): void {
  if (include.length === 0 && exclude.length === 0) return;
  const known = new Set(corpus.recommendations.map(({ id }) => id));
  const kind = { code: 'spec/unknown-recommendation', noun: 'recommendation', known } as const;
  checkNames(kind, include, '/select/include', problems);
  checkNames(kind, exclude, '/select/exclude', problems);
  checkUnique(include, '/select/include', problems);
  checkUnique(exclude, '/select/exclude', problems);
  const places = new Map(include.map((id, index) => [id, index]));
  for (const [index, id] of exclude.entries()) {
    const place = places.get(id);
    if (place === undefined) continue;
    const span = problems.placeOf(`/select/include/${place}`);
    problems.report(
      'spec/conflicting-keys',
      `/select/exclude/${index}`,
      `\`${id}\` is both included and excluded`,
      span ? { related: [{ message: 'included here', span }] } : {},
    );
  }
}
