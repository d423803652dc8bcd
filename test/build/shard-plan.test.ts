import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildPlan } from '../../src/build/plan-build.ts';
import { planDigest, shardCountFor, shardOfPlan, shardPlan } from '../../src/build/shard-plan.ts';
import { specOf } from '../selection/sample.ts';

/** A plan of so many briefs, with one output each. */
function planOf(size: number): BuildPlan {
  const briefs = Array.from({ length: size }, (_, index) => {
    const id = `brief-${String(index).padStart(4, '0')}`;
    return { spec: { ...specOf(), id }, outputs: [{ format: 'md' as const, path: `${id}.md` }] };
  });
  return { asOf: '2026-11-23', briefs };
}

const all = (count: number) => Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));

describe('shardPlan', () => {
  it('gives each brief to one shard, and all shards as good as the same number', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (size, count) => {
        const plan = planOf(size);
        const parts = all(count).map((shard) => shardPlan(plan, shard).briefs);
        expect(parts.flat().toSorted((a, b) => (a.spec.id < b.spec.id ? -1 : 1))).toEqual(plan.briefs);
        const sizes = parts.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('parts briefs that stand side by side', () => {
    const ids = shardPlan(planOf(5), { index: 1, count: 2 }).briefs.map(({ spec }) => spec.id);
    expect(ids).toEqual(['brief-0000', 'brief-0002', 'brief-0004']);
  });
});

describe('shardOfPlan', () => {
  it('says the same of the plan in all shards', () => {
    const plan = planOf(5);
    const inputs = 'a'.repeat(16);
    const { plan: digest } = shardOfPlan(plan, { index: 1, count: 2 }, inputs);
    expect(shardOfPlan(plan, { index: 2, count: 2 }, inputs)).toEqual({
      ...{ index: 2, count: 2, briefs: 5, inputs },
      plan: digest,
    });
  });

  it.each([
    ['an id', { id: 'other' }],
    ['the region', { region: 'KE' }],
    ['the edition', { edition: '2027' }],
    ['an output', { outputs: [{ path: 'brief.pdf' }] }],
  ])('tells plans apart by %s', (_, change) => {
    const [brief] = planOf(1).briefs.map(({ spec, outputs }) => ({ ...spec, outputs }));
    if (!brief) throw new Error('no brief');
    expect(planDigest([{ ...brief, ...change }])).not.toBe(planDigest([brief]));
  });
});

describe('shardCountFor', () => {
  it.each([
    [0, 1],
    [1, 1],
    [250, 1],
    [251, 2],
    [2000, 8],
    [9999, 20],
  ])('asks for %i outputs %i shards', (outputs, count) => {
    const [brief] = planOf(1).briefs;
    expect(shardCountFor(Array.from({ length: outputs }, () => brief ?? planOf(1).briefs).flat())).toBe(
      count,
    );
  });
});
