import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCycles, findMixedCycles } from '../../src/relations/find-cycles.ts';
import type { RelationEdge } from '../../src/relations/relation-graph.ts';
import { strongComponents } from '../../src/relations/strong-components.ts';
import { placeOf } from '../selection/sample.ts';

const size = 7;
const ids = Array.from({ length: size }, (_, index) => `r${index}`);
const node = fc.nat(size - 1);

const edges = fc
  .uniqueArray(fc.tuple(node, node, fc.constantFrom('depends-on', 'supports')), {
    maxLength: 14,
    selector: (edge) => edge.join(),
  })
  .map((list) =>
    list
      .filter(([from, to]) => from !== to)
      .map(
        ([from, to, type]): RelationEdge => ({ from: `r${from}`, to: `r${to}`, type, span: placeOf('r') }),
      ),
  );

/** Every pair of nodes of which the first leads to the second, found by brute force. */
function reachable(pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const known = new Set(pairs.map(([from, to]) => `${from}>${to}`));
  for (const middle of ids) {
    for (const from of ids) {
      for (const to of ids) {
        if (known.has(`${from}>${middle}`) && known.has(`${middle}>${to}`)) known.add(`${from}>${to}`);
      }
    }
  }
  return known;
}

it('finds the components that brute force finds', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(node), { minLength: size, maxLength: size }), (next) => {
      const known = reachable(
        next.flatMap((targets, from) => targets.map((to) => [`r${from}`, `r${to}`] as const)),
      );
      const isTogether = (a: number, b: number) => known.has(`r${a}>r${b}`) && known.has(`r${b}>r${a}`);
      const expected = ids.flatMap((_, first) => {
        const members = ids.flatMap((_id, other) =>
          other === first || isTogether(first, other) ? [other] : [],
        );
        return members[0] === first && members.length > 1 ? [members] : [];
      });
      expect(strongComponents(next)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it('reports a cycle exactly where dependences go round', () => {
  fc.assert(
    fc.property(edges, (list) => {
      const needs = list.filter(({ type }) => type === 'depends-on');
      const known = reachable(needs.map(({ from, to }) => [from, to] as const));
      const cycles = findCycles(ids, list);
      expect(cycles.length > 0).toBe(ids.some((id) => known.has(`${id}>${id}`)));
      for (const cycle of cycles) {
        cycle.forEach((step, index) => {
          expect(step.to).toBe(cycle[(index + 1) % cycle.length]?.from);
          expect(needs).toContain(step.edge);
        });
        expect(new Set(cycle.map(({ from }) => from)).size).toBe(cycle.length);
      }
    }),
    { numRuns: 500 },
  );
});

it('reports a mixed cycle only with a dependence and a support in it', () => {
  fc.assert(
    fc.property(edges, (list) => {
      for (const cycle of findMixedCycles(ids, list)) {
        cycle.forEach((step, index) => {
          expect(step.to).toBe(cycle[(index + 1) % cycle.length]?.from);
        });
        expect(new Set(cycle.map(({ edge }) => edge.type))).toEqual(new Set(['depends-on', 'supports']));
      }
    }),
    { numRuns: 500 },
  );
});
