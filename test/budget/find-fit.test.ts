import { expect, it } from 'vitest';
import { findFit } from '../../src/budget/find-fit.ts';
import type { Cut, Problem } from '../../src/budget/frame.ts';
import { describeBound } from '../../src/build/fit-brief.ts';
import type { Extent } from '../../src/layout/extent-of.ts';
import { placeOf, specOf } from '../selection/sample.ts';

const heights = { full: 320, standard: 300, short: 260, title: 20, none: 0 };
const worths = { full: 8, standard: 7, short: 6, title: 2, none: 0 };
const pageHeight = 500;

/** Each recommendation stands on one page or the next: of two that are not titles alone none fits beside the other. */
function extentOf({ lengths }: Cut): Extent {
  const filled = [0];
  for (const length of lengths) {
    const height = heights[length];
    const last = filled.at(-1) ?? 0;
    if (last + height > pageHeight) filled.push(height);
    else filled[filled.length - 1] = last + height;
  }
  return {
    pages: filled.length,
    height: lengths.reduce((sum, length) => sum + heights[length], 0),
    pageHeight,
    ...{ columns: 1, largestSpace: 0, leading: 12, filled },
    parts: new Map(lengths.map((length, index) => [`r${index}`, heights[length]])),
  };
}

function problem(count: number, pages: number): Problem {
  return {
    pages,
    candidates: Array.from({ length: count }, (_, index) => ({
      anchor: `r${index}`,
      isMust: false,
      worth: (length) => worths[length],
    })),
    floors: [],
    frames: ['standard'],
    measure: async (cut) => extentOf(cut),
  };
}

it('finds the best cut where all better ones can be tried', async () => {
  expect(await findFit(problem(6, 3))).toMatchObject({ type: 'fits', worth: 3 * 7 + 3 * 2 });
  expect(await findFit(problem(6, 3))).not.toHaveProperty('atMost');
});

it('finds a good cut where they are too many, and how much better one may be', async () => {
  const found = await findFit(problem(14, 3));
  if (found.type !== 'fits') throw new Error(found.type);
  expect(extentOf(found.cut).pages).toBe(3);
  expect(found.worth).toBe(3 * 7 + 11 * 2);
  expect(found.atMost).toBeGreaterThan(found.worth);
});

it('warns of that, at the place of the budget', () => {
  const fit = { type: 'fits', cut: { frame: 'short', lengths: [] }, worth: 43, layouts: 9 } as const;
  expect(describeBound(specOf(), fit)).toEqual([]);
  expect(describeBound(specOf(), { ...fit, atMost: 50 })).toMatchObject([
    {
      code: 'budget/unproved',
      span: placeOf('briefs/brief.yaml'),
      message: expect.stringContaining('up to 50'),
    },
  ]);
});
