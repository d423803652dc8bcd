import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, type PlanSpace, plansByWorth } from '../../src/budget/plans.ts';

/** Every way to pick one option for each item. */
function product(items: PlanSpace['items']): readonly Plan[] {
  return items.reduce<readonly Plan[]>(
    (plans, options) => plans.flatMap((plan) => options.map((_, index) => [...plan, index])),
    [[]],
  );
}

function sumOf({ items }: PlanSpace, plan: Plan, key: 'worth' | 'height'): number {
  return plan.reduce((sum, option, item) => sum + (items[item]?.[option]?.[key] ?? 0), 0);
}

function isAllowed({ items, isRanked, floors }: PlanSpace, plan: Plan): boolean {
  const isIn = plan.map((option, item) => (items[item]?.[option]?.worth ?? 0) > 0);
  const ranked = isIn.filter((_, item) => isRanked[item]);
  const isInOrder = ranked.every((kept, at) => kept || !ranked.slice(at).includes(true));
  return isInOrder && floors.every(({ members, count }) => members.filter((at) => isIn[at]).length >= count);
}

/** The better plan first: more worth, then the earlier option of the first item, and so on. */
function compare(space: PlanSpace, one: Plan, other: Plan): number {
  const gain = sumOf(space, other, 'worth') - sumOf(space, one, 'worth');
  if (gain !== 0) return gain;
  const at = one.findIndex((option, item) => option !== other[item]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}

const shown = fc.record({ worth: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: -2, max: 9 }) });
const item = fc
  .tuple(fc.array(shown, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([options, isMust]) => (isMust ? options : [...options, { worth: 0, height: 0 }]));

const space: fc.Arbitrary<PlanSpace> = fc.array(item, { minLength: 1, maxLength: 5 }).chain((items) =>
  fc.record({
    items: fc.constant(items),
    isRanked: fc.tuple(...items.map(() => fc.boolean())),
    floors: fc.array(
      fc.record({
        members: fc.subarray([...items.keys()], { minLength: 1 }),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 2 },
    ),
  }),
);

describe('plansByWorth', () => {
  it('gives all plans within the limits, the best first', () => {
    fc.assert(
      fc.property(
        space,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        (plans, height, worth) => {
          const expected = product(plans.items)
            .filter((plan) => isAllowed(plans, plan))
            .filter((plan) => sumOf(plans, plan, 'height') <= height && sumOf(plans, plan, 'worth') >= worth)
            .toSorted((one, other) => compare(plans, one, other));
          expect([...plansByWorth(plans, { height, worth })]).toEqual(expected);
        },
      ),
    );
  });

  it('finds the first of very many at once', () => {
    const options = [
      { worth: 36, height: 100 },
      { worth: 12, height: 20 },
      { worth: 0, height: 0 },
    ];
    const items = Array.from({ length: 200 }, () => options);
    const many = { items, isRanked: items.map(() => true), floors: [] };
    const [first] = plansByWorth(many, { height: 1000, worth: 1 });
    expect(first?.filter((option) => option === 1)).toHaveLength(50);
  });
});
