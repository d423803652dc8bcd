import { didYouMean, suggestName } from '../../diagnostics/suggest.ts';
import type { Shape } from '../shape.ts';
import { type Call, calledName, type PartialCall, type Program } from '../syntax-tree.ts';
import { report, type Scope } from './check-context.ts';
import { checkCall, checkExpression } from './check-expression.ts';

/** Partials that include others twice, which include others twice, add up quickly. */
const mostInclusions = 2_000;

type CheckProgram = (scope: Scope, program: Program) => void;

/** Checks what a partial is given, and the partial itself with it. */
export function checkPartial(scope: Scope, call: PartialCall, checkProgram: CheckProgram): void {
  const value = valueFor(scope, call);
  if (!value) return;
  for (const name of partialNames(scope, call)) enter(scope, call, { name, value, checkProgram });
}

/** The shape of the partial's `this`: its argument or the `this` around it, with the named values added. */
function valueFor(scope: Scope, { params, hash, ...call }: PartialCall): Shape | undefined {
  const [param] = params;
  const given = param ? checkExpression(scope, param) : scope.value;
  const pairs = (hash?.pairs ?? []).map(({ key, value }) => [key, checkExpression(scope, value)] as const);
  if (params.length > 1) {
    report(scope, { ...call }, { code: 'template/wrong-type', message: 'a partial takes one value' });
    return undefined;
  }
  if (!given || pairs.length === 0) return given;
  const fields = given.type === 'object' ? given.fields : new Map<string, Shape>();
  const added = pairs.flatMap(([key, shape]) => (shape ? [[key, shape] as const] : []));
  return { type: 'object', fields: new Map([...fields, ...added]) };
}

/** The name that is written, or with `(section …)` all partials of the template's sections. */
function partialNames(scope: Scope, { name }: PartialCall): readonly string[] {
  if (name.type === 'SubExpression') return sectionNames(scope, name);
  const written = String(name.original);
  if (scope.context.partials.has(written)) return [written];
  report(scope, name, {
    code: 'template/unknown-partial',
    message: `there is no partial \`${written}\``,
    ...didYouMean(suggestName(written, scope.context.partials.keys())),
  });
  return [];
}

function sectionNames(scope: Scope, call: Call): readonly string[] {
  if (calledName(call.path) === 'section') {
    checkCall(scope, call);
    return [...scope.context.sections.values()];
  }
  report(scope, call, {
    code: 'template/unsafe',
    message: 'the name of a partial has to stand in the template',
    help: 'only `(section …)` may choose a partial',
  });
  return [];
}

interface Entry {
  readonly name: string;
  readonly value: Shape;
  readonly checkProgram: CheckProgram;
}

/** The partial is checked once for each shape that it is given. */
function enter(scope: Scope, call: PartialCall, { name, value, checkProgram }: Entry): void {
  const { context, trail, loops, source } = scope;
  const partial = context.partials.get(name);
  if (!partial) return;
  if (trail.includes(name)) {
    report(scope, call, { code: 'template/unsafe', message: `the partial \`${name}\` includes itself` });
    return;
  }
  const known = context.checked.get(value) ?? new Set();
  // What is known of `@index` depends on the loops around.
  const key = `${name} ${loops}`;
  if (known.has(key)) return;
  context.counts.inclusions += 1;
  if (context.counts.inclusions > mostInclusions) {
    report(scope, call, { code: 'template/unsafe', message: 'the template includes too many partials' });
    return;
  }
  context.checked.set(value, known.add(key));
  const includedAt = source.spanOf(call);
  checkProgram(
    {
      context,
      source: partial,
      trail: [...trail, name],
      ...(includedAt && { includedAt }),
      value,
      names: new Map(),
      loops,
      depth: 0,
    },
    partial.program,
  );
}
