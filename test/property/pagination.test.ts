import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Galley, PieceSize, Slice } from '../../src/layout/galley.ts';
import { costOfPage, forbidden } from '../../src/layout/page-cost.ts';
import { paginate } from '../../src/layout/paginate.ts';

const height = 100;
const noteDistance = 8;
const piece: fc.Arbitrary<PieceSize> = fc.record({
  height: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 })),
  space: fc.integer({ min: 0, max: 20 }),
  penalty: fc.constantFrom(0, 0, 0, 50, 400, forbidden),
  head: fc.constantFrom(0, 0, 10),
  tail: fc.constantFrom(0, 0, 10),
});

/** Text of which some pieces refer to notes, each of one or more pieces. */
const galley: fc.Arbitrary<Galley> = fc
  .array(fc.tuple(piece, fc.oneof(fc.constant([]), fc.constant([]), fc.array(piece, { maxLength: 5 }))), {
    minLength: 1,
    maxLength: 120,
  })
  .map((list) => {
    let [begun, whole] = [0, 0];
    const demands = list.map(([, notes]) => {
      if (notes.length > 0) begun = whole + 1;
      whole += notes.length;
      return { begun, whole };
    });
    return { pieces: list.map(([first]) => first), notes: list.flatMap(([, notes]) => notes), demands };
  });

function divide(list: readonly PieceSize[] | Galley) {
  const text = 'demands' in list ? list : { pieces: list, notes: [], demands: [] };
  const slices = paginate(text, { heightOf: () => height, noteDistance, maxPages: 1000 });
  if (!slices) throw new Error('too many pages');
  return slices;
}

function indices({ from, to, tops }: Slice): readonly number[] {
  expect(tops).toHaveLength(to - from);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function bottomOf({ to, tops }: Slice, list: readonly PieceSize[]): number {
  return (tops.at(-1) ?? 0) + (tops.length > 0 ? (list[to - 1]?.height ?? 0) : 0);
}

it('puts every piece and every note on exactly one page, in order', () => {
  fc.assert(
    fc.property(galley, (list) => {
      const slices = divide(list);
      expect(slices.flatMap(indices)).toEqual([...list.pieces.keys()]);
      expect(slices.flatMap(({ notes }) => indices(notes))).toEqual([...list.notes.keys()]);
    }),
  );
});

it('ends no page below its bottom, except for a piece taller than the page', () => {
  fc.assert(
    fc.property(galley, (list) => {
      for (const slice of divide(list)) {
        if (slice.to - slice.from > 1) expect(bottomOf(slice, list.pieces)).toBeLessThanOrEqual(height);
        if (slice.notes.to - slice.notes.from > 1) {
          expect(bottomOf(slice.notes, list.notes)).toBeLessThanOrEqual(height);
        }
      }
    }),
  );
});

it('lets no two pieces of a page overlap', () => {
  fc.assert(
    fc.property(galley, (list) => {
      for (const { from, tops } of divide(list)) {
        for (const [index, top] of tops.entries()) {
          const end = index === 0 ? 0 : (tops[index - 1] ?? 0) + (list.pieces[from + index - 1]?.height ?? 0);
          expect(top).toBeGreaterThanOrEqual(end);
        }
      }
    }),
  );
});

it('keeps notes away from the text', () => {
  fc.assert(
    fc.property(galley, (list) => {
      for (const slice of divide(list)) {
        const [first] = slice.notes.tops;
        if (first === undefined || slice.from === slice.to) continue;
        const top = first - (list.notes[slice.notes.from]?.head ?? 0);
        expect(top).toBeGreaterThanOrEqual(bottomOf(slice, list.pieces) + noteDistance - 1e-6);
      }
    }),
  );
});

it('begins no note before the page that refers to it', () => {
  fc.assert(
    fc.property(galley, (list) => {
      for (const { to, notes } of divide(list)) {
        expect(notes.to).toBeLessThanOrEqual(list.demands[to - 1]?.whole ?? 0);
      }
    }),
  );
});

it('costs as little as the cheapest of all divisions', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (list) => {
      const ends = divide(list).map(({ to }) => to);
      const cheapest = allDivisions(list.length).map((division) => costOf(list, division));
      expect(costOf(list, ends)).toBeCloseTo(Math.min(...cheapest), 3);
    }),
  );
});

/** Every way to divide a list of so many pieces, as the ends of its pages. */
function allDivisions(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** (count - 1) }, (_, bits) => [
    ...Array.from({ length: count - 1 }, (_, index) => index + 1).filter((end) => bits & (1 << (end - 1))),
    count,
  ]);
}

function costOf(list: readonly PieceSize[], ends: readonly number[]): number {
  return ends.reduce((sum, to, index) => {
    const from = ends[index - 1] ?? 0;
    const used = list
      .slice(from, to)
      .reduce(
        (total, next, at) => total + (at > 0 ? next.space : next.head) + next.height,
        list[to]?.tail ?? 0,
      );
    // A page may run over its bottom with its only piece.
    const isTooLong = used - (list[to]?.tail ?? 0) > height && to - from > 1;
    if (isTooLong) return Number.POSITIVE_INFINITY;
    return sum + costOfPage({ used: used / height, penalty: list[to]?.penalty, notes: 0, demand: undefined });
  }, 0);
}
