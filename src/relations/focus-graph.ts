import type { Corpus } from '../corpus/corpus.ts';
import { narrowerTerms, overlapWith } from '../corpus/narrower-terms.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { RelationProblem } from './find-problems.ts';
import type { RelationEdge, RelationGraph, RelationNode } from './relation-graph.ts';

/** What somebody wants to see of a graph; ids. Everything left out means all. */
export interface Focus {
  readonly recommendation?: string | undefined;
  /** Asked of this audience, a part of it or one that holds it. */
  readonly audience?: string | undefined;
  /** Only what applies somewhere in this region. */
  readonly region?: string | undefined;
}

/** A part of a graph. */
export interface FocusedGraph extends RelationGraph {
  /** Ids of what was asked for; the other nodes are partners of these. */
  readonly core: readonly string[];
}

/** Takes what was asked for out of a graph, with its partners and the relations between the two. */
export function focusGraph(corpus: Corpus, graph: RelationGraph, focus: Focus): FocusedGraph {
  const { recommendation, audience, region } = focus;
  const isNear = (taxonomy: Taxonomy, name: string | undefined) =>
    name === undefined ? () => true : overlapsWith(taxonomy, name);
  const applies = isNear(corpus.regions, region);
  const isAsked = isNear(corpus.audiences, audience);
  const near = graph.nodes.filter(({ regions }) => applies(regions));
  const core = new Set(
    near
      .filter(({ id, audiences }) => (recommendation ?? id) === id && isAsked(audiences))
      .map(({ id }) => id),
  );
  return { core: [...core], ...around(near, graph.edges, core) };
}

function overlapsWith(taxonomy: Taxonomy, name: string): (names: readonly string[]) => boolean {
  const overlaps = overlapWith({ taxonomy, narrower: narrowerTerms(taxonomy) }, [name]);
  return (names) => names.some(overlaps);
}

function around(
  nodes: readonly RelationNode[],
  edges: readonly RelationEdge[],
  core: ReadonlySet<string>,
): RelationGraph {
  const known = new Set(nodes.map(({ id }) => id));
  const touching = edges.filter(
    ({ from, to }) => known.has(from) && known.has(to) && (core.has(from) || core.has(to)),
  );
  const shown = new Set([...core, ...touching.flatMap(({ from, to }) => [from, to])]);
  return { nodes: nodes.filter(({ id }) => shown.has(id)), edges: touching };
}

/** Whether a problem is about something that was asked for. */
export function isAbout(core: ReadonlySet<string>, problem: RelationProblem): boolean {
  return 'cycle' in problem
    ? problem.cycle.some(({ from }) => core.has(from))
    : core.has(problem.edge.from) || core.has(problem.edge.to);
}
