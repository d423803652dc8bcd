/** By node: the nodes that its edges lead to. Nodes are numbered from 0. */
export type Adjacency = readonly (readonly number[])[];

/** A node that the search has entered and not left. */
interface Visit {
  readonly node: number;
  /** How many of its edges were followed. */
  followed: number;
}

/**
 * The strongly connected components with more than one node, each in ascending order, in the order of their first nodes: Tarjan
 * (1972), in linear time and with a stack of its own, so that long chains do not exhaust that of the engine.
 */
export function strongComponents(next: Adjacency): readonly (readonly number[])[] {
  const search = new ComponentSearch(next);
  for (const node of next.keys()) search.from(node);
  return search.components.sort(([a = 0], [b = 0]) => a - b);
}

class ComponentSearch {
  readonly components: number[][] = [];
  private readonly next: Adjacency;
  /** The order in which nodes were entered, from 1. */
  private readonly entered: number[];
  /** The earliest node still open that each node is known to reach. */
  private readonly low: number[];
  private readonly isOpen: boolean[];
  private readonly open: number[] = [];
  private count = 0;

  constructor(next: Adjacency) {
    this.next = next;
    this.entered = next.map(() => 0);
    this.low = next.map(() => 0);
    this.isOpen = next.map(() => false);
  }

  from(start: number): void {
    if (this.entered[start] !== 0) return;
    const path: Visit[] = [this.enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const target = this.next[visit.node]?.[visit.followed];
      visit.followed += 1;
      if (target === undefined) {
        path.pop();
        this.leave(visit.node, path.at(-1)?.node);
      } else if (this.entered[target] === 0) path.push(this.enter(target));
      else if (this.isOpen[target]) this.reach(visit.node, this.entered[target]);
    }
  }

  private enter(node: number): Visit {
    this.count += 1;
    this.entered[node] = this.count;
    this.low[node] = this.count;
    this.isOpen[node] = true;
    this.open.push(node);
    return { node, followed: 0 };
  }

  private reach(node: number, order = Number.POSITIVE_INFINITY): void {
    this.low[node] = Math.min(this.low[node] ?? order, order);
  }

  private leave(node: number, parent: number | undefined): void {
    if (parent !== undefined) this.reach(parent, this.low[node]);
    if (this.low[node] !== this.entered[node]) return;
    const component = this.open.splice(this.open.lastIndexOf(node));
    for (const member of component) this.isOpen[member] = false;
    if (component.length > 1) this.components.push(component.sort((a, b) => a - b));
  }
}
