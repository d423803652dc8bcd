import type { RelationEdge } from './relation-graph.ts';
import { type Adjacency, strongComponents } from './strong-components.ts';

/** One step of a cycle: the first of the two waits for the second, or leans on it. */
export interface CycleStep {
  readonly from: string;
  readonly to: string;
  /** The relation behind it; where `from` is supported by `to`, it is `to` that states it. */
  readonly edge: RelationEdge;
}

/** The steps of a cycle lead from its first recommendation back to it. */
export type Cycle = readonly CycleStep[];

/**
 * The cycles in which each recommendation depends on the next: one for each group of those that all wait for each other, a
 * shortest one through the first of them. Takes linear time.
 */
export function findCycles(ids: readonly string[], edges: readonly RelationEdge[]): readonly Cycle[] {
  const web = webOf(ids, edges.flatMap(needs));
  return strongComponents(web.next).map(([first = 0, ...others]) =>
    wayBack(web, { start: first, goal: first, within: new Set([first, ...others]) }),
  );
}

/**
 * The cycles in which some depend on the next and some are supported by it, where there is none of dependences alone: each goes
 * through the first dependence of its group. Support that goes round is no mistake.
 */
export function findMixedCycles(ids: readonly string[], edges: readonly RelationEdge[]): readonly Cycle[] {
  const web = webOf(
    ids,
    edges.flatMap((edge) => [...needs(edge), ...leans(edge)]),
  );
  const isInPure = new Set(findCycles(ids, edges).flatMap((cycle) => cycle.map(({ from }) => from)));
  return strongComponents(web.next).flatMap((component) => {
    const within = new Set(component);
    if (component.some((node) => isInPure.has(ids[node] ?? ''))) return [];
    const first = component
      .flatMap((node) => (web.steps[node] ?? []).map((step) => ({ ...step, start: node })))
      .find(({ step, target }) => step.edge.type === 'depends-on' && within.has(target));
    return first ? [[first.step, ...wayBack(web, { start: first.target, goal: first.start, within })]] : [];
  });
}

function needs(edge: RelationEdge): readonly CycleStep[] {
  return edge.type === 'depends-on' ? [{ from: edge.from, to: edge.to, edge }] : [];
}

function leans(edge: RelationEdge): readonly CycleStep[] {
  return edge.type === 'supports' ? [{ from: edge.to, to: edge.from, edge }] : [];
}

interface Web {
  readonly next: Adjacency;
  /** By node: its steps, as in `next`. */
  readonly steps: readonly (readonly { readonly step: CycleStep; readonly target: number }[])[];
}

function webOf(ids: readonly string[], steps: readonly CycleStep[]): Web {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const byNode: { step: CycleStep; target: number }[][] = ids.map(() => []);
  for (const step of steps) {
    const target = numbers.get(step.to);
    if (target !== undefined) byNode[numbers.get(step.from) ?? -1]?.push({ step, target });
  }
  return { steps: byNode, next: byNode.map((list) => list.map(({ target }) => target)) };
}

interface Way {
  readonly start: number;
  readonly goal: number;
  /** The component that both are in. */
  readonly within: ReadonlySet<number>;
}

/** A shortest way, found by breadth: of at least one step where it goes from a node to itself. */
function wayBack({ steps }: Web, { start, goal, within }: Way): Cycle {
  const cameBy = new Map<number, { readonly step: CycleStep; readonly node: number }>();
  const queue = [start];
  for (const node of queue) {
    for (const { step, target } of steps[node] ?? []) {
      if (!within.has(target) || cameBy.has(target)) continue;
      cameBy.set(target, { step, node });
      queue.push(target);
    }
    if (cameBy.has(goal)) break;
  }
  const way: CycleStep[] = [];
  for (let came = cameBy.get(goal); came; came = came.node === start ? undefined : cameBy.get(came.node)) {
    way.push(came.step);
  }
  return way.reverse();
}
