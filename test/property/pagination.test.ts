import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forbidden, type PieceSize, paginate } from '../../src/layout/paginate.ts';

const height = 100;
const piece: fc.Arbitrary<PieceSize> = fc.record({
  height: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 })),
  space: fc.integer({ min: 0, max: 20 }),
  penalty: fc.constantFrom(0, 0, 0, 50, 400, forbidden),
  head: fc.constantFrom(0, 0, 10),
  tail: fc.constantFrom(0, 0, 10),
});
const pieces = fc.array(piece, { maxLength: 200 });

function divide(list: readonly PieceSize[]) {
  const slices = paginate(list, { height, maxPages: 1000 });
  if (!slices) throw new Error('too many pages');
  return slices;
}

it('puts every piece on exactly one page, in order', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const order = divide(list).flatMap(({ from, to, tops }) => {
        expect(tops).toHaveLength(to - from);
        return Array.from({ length: to - from }, (_, index) => from + index);
      });
      expect(order).toEqual(list.map((_, index) => index));
    }),
  );
});

it('ends no page below its bottom, except for a piece taller than the page', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      for (const { from, to, tops } of divide(list)) {
        const bottom = (tops.at(-1) ?? 0) + (list[to - 1]?.height ?? 0);
        if (to - from > 1) expect(bottom).toBeLessThanOrEqual(height);
      }
    }),
  );
});

it('lets no two pieces of a page overlap', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      for (const { from, tops } of divide(list)) {
        for (const [index, top] of tops.entries()) {
          const end = index === 0 ? 0 : (tops[index - 1] ?? 0) + (list[from + index - 1]?.height ?? 0);
          expect(top).toBeGreaterThanOrEqual(end);
        }
      }
    }),
  );
});

it('parts what belongs together only if no other break of the page fits', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      for (const { from, to, tops } of divide(list)) {
        if (list[to]?.penalty !== forbidden) continue;
        const others = list.slice(from + 1, to).filter((next, index) => {
          const bottom = (tops[index] ?? 0) + (list[from + index]?.height ?? 0);
          return next.penalty < forbidden && bottom + next.tail <= height;
        });
        expect(others).toEqual([]);
      }
    }),
  );
});
