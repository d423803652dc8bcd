import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type Located, type Location, spanIn } from '../diagnostics/location.ts';
import { type BriefProblems, briefProblems, suggestionBudget } from './brief-problems.ts';
import type { BriefSpec } from './brief-spec.ts';
import { checkRun } from './check-run.ts';
import { resolveAxes } from './resolve-axes.ts';
import { resolveBudget } from './resolve-budget.ts';
import { resolveSelect } from './resolve-select.ts';
import type { BriefDefinition } from './schema.ts';
import { settleBrief } from './settle-brief.ts';
import type { SpecContext, SpecOverrides } from './spec-context.ts';
import { withoutUndefined } from './without-undefined.ts';

/** More briefs than anyone asks for at once; it bounds the size of the result. */
const maxBriefs = 1_000;

/**
 * Makes one spec of each definition, or one for each combination of its matrix. All mistakes are reported
 * (`spec/…`); the value holds the briefs of those definitions that have none, in the order of definition.
 */
export function expandBriefs(
  context: SpecContext,
  definitions: readonly Located<BriefDefinition>[],
  overrides: SpecOverrides,
): Outcome<readonly BriefSpec[]> {
  const diagnostics = [...checkRun(context, overrides)];
  const budget = suggestionBudget();
  const definitionsById = new Map<string, Located<BriefDefinition>>();
  const briefsById = new Map<string, BriefSpec>();
  for (const definition of definitions) {
    if (isTaken(definitionsById, definition, diagnostics)) continue;
    const problems = briefProblems(definition, budget);
    const specs = expandDefinition(context, definition, overrides, problems);
    diagnostics.push(...problems.diagnostics);
    for (const spec of specs) isTaken(briefsById, spec, diagnostics);
  }
  return { value: [...briefsById.values()], diagnostics };
}

function expandDefinition(
  context: SpecContext,
  definition: Located<BriefDefinition>,
  overrides: SpecOverrides,
  problems: BriefProblems,
): readonly BriefSpec[] {
  const { audience, region } = resolveAxes(context, definition, problems);
  const settled = settleBrief(context, definition.template, definition, overrides, problems);
  const select = resolveSelect(context, definition, problems);
  const budget = resolveBudget(context, definition, overrides, problems);
  const count = audience.ids.length * region.ids.length;
  if (count > maxBriefs) {
    problems.report(
      'spec/invalid-value',
      '/matrix',
      `the matrix gives ${count} briefs; the most is ${maxBriefs}`,
    );
  }
  if (problems.diagnostics.length > 0) return [];
  return audience.ids.flatMap((audienceId) =>
    region.ids.map((regionId) => {
      const varying = [
        ...(audience.isInMatrix ? [audienceId] : []),
        ...(region.isInMatrix ? [regionId] : []),
      ];
      return {
        id: [definition.id, ...varying].join('-').toLowerCase(),
        title: definition.title,
        ...withoutUndefined({
          subtitle: definition.subtitle,
          shortTitle: definition['short-title'],
          changesSince: definition['changes-since'],
        }),
        audience: audienceId,
        region: regionId,
        includeNarrower: definition['include-narrower'],
        ...settled,
        ...withoutUndefined({ budget }),
        select,
        span: definition.span,
        spans: definition.spans,
      };
    }),
  );
}

/** Whether another one has the id, which is reported; else the id is taken from now on. */
function isTaken<T extends { readonly id: string } & Partial<Location>>(
  taken: Map<string, T>,
  item: T,
  diagnostics: Diagnostic[],
): boolean {
  const first = taken.get(item.id);
  if (!first) {
    taken.set(item.id, item);
    return false;
  }
  const span = spanIn(item, '/id');
  const firstSpan = spanIn(first, '/id');
  diagnostics.push({
    code: 'spec/duplicate-id',
    message: `two briefs have the id \`${item.id}\``,
    ...(span ? { span } : {}),
    ...(firstSpan ? { related: [{ message: 'first defined here', span: firstSpan }] } : {}),
  });
  return true;
}
