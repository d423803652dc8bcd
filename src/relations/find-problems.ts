import type { Corpus } from '../corpus/corpus.ts';
import { narrowerTerms, overlapWith } from '../corpus/narrower-terms.ts';
import { type Cycle, findCycles, findMixedCycles } from './find-cycles.ts';
import { edgeKey, type RelationEdge, type RelationGraph, type RelationNode } from './relation-graph.ts';

/** What is wrong with the relations of a corpus. `edge` is the relation that a reader has to look at. */
export type RelationProblem =
  | { readonly type: 'cycle' | 'mixed-cycle'; readonly cycle: Cycle }
  /** The partner applies nowhere in these regions, in which the recommendation does. */
  | { readonly type: 'missing-partner'; readonly edge: RelationEdge; readonly regions: readonly string[] }
  /** The partner does not name it as its counterpart. */
  | { readonly type: 'one-way'; readonly edge: RelationEdge }
  | {
      readonly type: 'inactive-partner';
      readonly edge: RelationEdge;
      readonly status: RelationNode['status'];
    };

/** Kinds of problems, in the order in which they are reported. */
export const problemTypes = [
  'cycle',
  'mixed-cycle',
  'missing-partner',
  'one-way',
  'inactive-partner',
] as const satisfies readonly RelationProblem['type'][];

export interface ProblemOptions {
  /** Look at this region only, whatever the regions of the recommendations; an id. */
  readonly region?: string | undefined;
}

/** Finds what is wrong with the relations that active recommendations state, in corpus order; takes linear time. */
export function findProblems(
  corpus: Pick<Corpus, 'regions'>,
  graph: RelationGraph,
  options: ProblemOptions = {},
): readonly RelationProblem[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isActive = (id: string) => nodes.get(id)?.status === 'active';
  const stated = graph.edges.filter(({ from, to }) => isActive(from) && nodes.has(to));
  const standing = stated.filter(({ to }) => isActive(to));
  const ids = graph.nodes.map(({ id }) => id);
  return [
    ...findCycles(ids, standing).map((cycle) => ({ type: 'cycle', cycle }) as const),
    ...findMixedCycles(ids, standing).map((cycle) => ({ type: 'mixed-cycle', cycle }) as const),
    ...findMissing(corpus, nodes, standing, options),
    ...findOneWay(standing),
    ...stated.flatMap((edge): RelationProblem[] => {
      const { status = 'active' } = nodes.get(edge.to) ?? {};
      return status === 'active' ? [] : [{ type: 'inactive-partner', edge, status }];
    }),
  ];
}

/** What is in tension with a recommendation elsewhere is not missed. */
function findMissing(
  { regions: taxonomy }: Pick<Corpus, 'regions'>,
  nodes: ReadonlyMap<string, RelationNode>,
  edges: readonly RelationEdge[],
  { region }: ProblemOptions,
): readonly RelationProblem[] {
  const axis = { taxonomy, narrower: narrowerTerms(taxonomy) };
  const reaches = new Map<string, ReturnType<typeof overlapWith>>();
  const appliesIn = ({ regions }: RelationNode) => {
    const key = regions.join('\n');
    const reach = reaches.get(key) ?? overlapWith(axis, regions);
    reaches.set(key, reach);
    return reach;
  };
  return edges.flatMap((edge): RelationProblem[] => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (!from || !to || edge.type === 'conflicts-with') return [];
    const asked = region === undefined ? from.regions : [region].filter(appliesIn(from));
    const missing = asked.filter((one) => !appliesIn(to)(one));
    return missing.length > 0 ? [{ type: 'missing-partner', edge, regions: missing }] : [];
  });
}

function findOneWay(edges: readonly RelationEdge[]): readonly RelationProblem[] {
  const keys = new Set(edges.map(edgeKey));
  return edges
    .filter(
      ({ type, from, to }) => type === 'counterpart' && !keys.has(edgeKey({ type, from: to, to: from })),
    )
    .map((edge) => ({ type: 'one-way', edge }));
}
