import type { Located } from '../diagnostics/location.ts';
import type { BriefProblems } from './brief-problems.ts';
import { defaultRegion } from './check-run.ts';
import { checkUnique } from './resolve-names.ts';
import { resolveTerm } from './resolve-term.ts';
import type { BriefDefinition } from './schema.ts';
import type { SpecContext } from './spec-context.ts';

type AxisName = 'audience' | 'region';

/** The terms that a definition asks for on one axis. */
export interface Axis {
  /** Canonical ids; those that do not exist are reported and left out. */
  readonly ids: readonly string[];
  /** The axis stands in the matrix, so its terms are part of the ids of the briefs. */
  readonly isInMatrix: boolean;
}

/** The audiences and regions of a definition, from its own keys, its matrix and the project's default region. */
export function resolveAxes(
  context: SpecContext,
  definition: Located<BriefDefinition>,
  problems: BriefProblems,
): { readonly audience: Axis; readonly region: Axis } {
  const { matrix } = definition;
  if (matrix && !matrix.audience && !matrix.region) {
    problems.report('spec/missing-key', '/matrix', '`matrix` names neither an `audience` nor a `region`');
  }
  return {
    audience: resolveAxis(context, definition, 'audience', problems),
    region: resolveAxis(context, definition, 'region', problems),
  };
}

function resolveAxis(
  context: SpecContext,
  definition: Located<BriefDefinition>,
  axis: AxisName,
  problems: BriefProblems,
): Axis {
  const taxonomy = axis === 'audience' ? context.corpus.audiences : context.corpus.regions;
  const own = definition[axis];
  const listed = definition.matrix?.[axis];
  if (listed) {
    if (own !== undefined) reportConflict(axis, problems);
    const ids = listed.map((name, index) =>
      resolveTerm(taxonomy, name, `/matrix/${axis}/${index}`, problems),
    );
    checkUnique(ids, `/matrix/${axis}`, problems);
    return { ids: ids.filter((id) => id !== undefined), isInMatrix: true };
  }
  if (own === undefined && axis === 'region') {
    const id = defaultRegion(context);
    return { ids: id === undefined ? [] : [id], isInMatrix: false };
  }
  if (own === undefined) {
    problems.report('spec/missing-key', '/id', `\`${definition.id}\` names no \`audience\``, {
      help: 'add `audience`, or a `matrix` with a list of audiences',
    });
    return { ids: [], isInMatrix: false };
  }
  const id = resolveTerm(taxonomy, own, `/${axis}`, problems);
  return { ids: id === undefined ? [] : [id], isInMatrix: false };
}

function reportConflict(axis: AxisName, problems: BriefProblems): void {
  const span = problems.placeOf(`/matrix/${axis}`);
  problems.report(
    'spec/conflicting-keys',
    `/${axis}`,
    `\`${axis}\` and \`matrix.${axis}\` exclude each other`,
    {
      ...(span ? { related: [{ message: 'the matrix lists it here', span }] } : {}),
      help: `remove \`${axis}\`, or take it out of the matrix`,
    },
  );
}
