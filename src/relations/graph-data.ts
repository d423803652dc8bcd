import type { Span } from '../diagnostics/span.ts';
import type { RelationProblem } from './find-problems.ts';
import type { RelationEdge, RelationGraph, RelationNode } from './relation-graph.ts';

/** A graph and what is wrong with it: the shape that `deps --json` promises. */
export interface GraphData {
  /** In corpus order. */
  readonly recommendations: readonly (Omit<RelationNode, 'span'> & Place)[];
  /** As the records state them. */
  readonly relations: readonly (Omit<RelationEdge, 'span'> & Place)[];
  readonly problems: readonly ProblemData[];
}

export interface ProblemData {
  readonly type: RelationProblem['type'];
  /** Ids: those of a cycle in its order, else the one that states the relation and its partner. */
  readonly recommendations: readonly string[];
  /** Where the partner is missing. */
  readonly regions?: readonly string[];
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Makes a graph ready for JSON. */
export function graphData({ nodes, edges }: RelationGraph, problems: readonly RelationProblem[]): GraphData {
  return {
    recommendations: nodes.map(({ span, ...node }) => ({ ...node, ...placeOf(span) })),
    relations: edges.map(({ span, ...edge }) => ({ ...edge, ...placeOf(span) })),
    problems: problems.map(problemData),
  };
}

function problemData(problem: RelationProblem): ProblemData {
  const { type } = problem;
  if ('cycle' in problem) return { type, recommendations: problem.cycle.map(({ from }) => from) };
  const { from, to } = problem.edge;
  const recommendations = [from, to];
  return { type, recommendations, ...('regions' in problem ? { regions: problem.regions } : {}) };
}

function placeOf({ file, start }: Span): Place {
  return { file, line: start.line };
}
