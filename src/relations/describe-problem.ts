import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cycle, CycleStep } from './find-cycles.ts';
import type { RelationProblem } from './find-problems.ts';
import { type RelationEdge, relationWords } from './relation-graph.ts';

/** A longer cycle is told by its beginning. */
const mostSteps = 8;

/** A problem as a message at the relation that it is about: the codes `relations/…`. */
export function describeProblem(problem: RelationProblem): Diagnostic {
  const code = `relations/${problem.type}` as const;
  switch (problem.type) {
    case 'cycle':
    case 'mixed-cycle':
      return { code, ...describeCycle(problem.cycle), help: cycleHelp[problem.type] };
    case 'missing-partner':
      return { code, ...describeMissing(problem.edge, problem.regions), span: problem.edge.span };
    case 'one-way': {
      const { from, to, span } = problem.edge;
      const message = `\`${from}\` names \`${to}\` as its counterpart, and \`${to}\` does not name \`${from}\``;
      const help = `add \`{ type: counterpart, id: ${from} }\` to the relations of \`${to}\``;
      return { code, message, span, help };
    }
    case 'inactive-partner': {
      const { edge, status } = problem;
      return { code, message: `${phraseOf(edge)}, whose status is \`${status}\``, span: edge.span };
    }
  }
}

const cycleHelp = {
  cycle: 'say `supports` where one can begin without the other',
  'mixed-cycle': 'say `counterpart` where each of the two needs the other',
};

function describeCycle(cycle: Cycle): Pick<Diagnostic, 'message' | 'span' | 'related'> {
  const [first, ...others] = cycle;
  if (!first) return { message: 'nothing waits for itself' };
  const told = cycle.slice(0, mostSteps).map(stepText);
  const left = cycle.length - told.length;
  const more = left > 0 ? [`and so on, over ${left} more`] : [];
  return {
    message: `\`${first.from}\` waits for itself: it ${[...told, ...more].join(', which ')}`.replace(
      ', which and',
      ', and',
    ),
    span: first.edge.span,
    ...(others.length > 0
      ? {
          related: others
            .slice(0, mostSteps - 1)
            .map(({ edge }) => ({ message: `${phraseOf(edge)}`, span: edge.span })),
        }
      : {}),
  };
}

function stepText({ to, edge }: CycleStep): string {
  const [asStated, fromOtherEnd] = relationWords[edge.type];
  return `${edge.to === to ? asStated : fromOtherEnd} \`${to}\``;
}

function describeMissing(
  edge: RelationEdge,
  regions: readonly string[],
): Pick<Diagnostic, 'message' | 'help'> {
  return {
    message: `${phraseOf(edge)}, which applies nowhere in ${quoteNames(regions)}`,
    help: `add ${quoteNames(regions)} to the regions of \`${edge.to}\`, or relate to what applies there`,
  };
}

function quoteNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function phraseOf({ from, to, type }: RelationEdge): string {
  return `\`${from}\` ${relationWords[type][0]} \`${to}\``;
}
