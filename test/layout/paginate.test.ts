import { describe, expect, it } from 'vitest';
import type { Galley, PieceSize } from '../../src/layout/galley.ts';
import { forbidden } from '../../src/layout/page-cost.ts';
import { paginate } from '../../src/layout/paginate.ts';

function piece(height: number, rest: Partial<PieceSize> = {}): PieceSize {
  return { height, space: 0, penalty: 0, head: 0, tail: 0, ...rest };
}

function divide(pieces: readonly PieceSize[], notes: Partial<Galley> = {}, maxPages = 50) {
  const galley = { pieces, notes: [], demands: [], ...notes };
  return paginate(galley, { heightOf: () => 100, noteDistance: 10, maxPages });
}

/** `from-to` of each page of 100 points. */
function pages(pieces: readonly PieceSize[]): readonly string[] {
  return (divide(pieces) ?? []).map(({ from, to }) => `${from}-${to}`);
}

describe('paginate', () => {
  it('fills pages', () => {
    expect(pages([piece(40), piece(40), piece(40), piece(40)])).toEqual(['0-2', '2-4']);
    expect(pages([piece(50), piece(50), piece(20)])).toEqual(['0-2', '2-3']);
    expect(pages([])).toEqual([]);
  });

  it('counts space between pieces, but none at the top of a page', () => {
    const spaced = [piece(40), piece(40, { space: 21 }), piece(60, { space: 30 })];
    expect(pages(spaced)).toEqual(['0-1', '1-2', '2-3']);
    expect(divide([piece(90), piece(20, { space: 30 }), piece(5, { space: 10 })])).toMatchObject([
      { from: 0, to: 1, tops: [0] },
      { from: 1, to: 3, tops: [0, 30] },
    ]);
  });

  it('keeps pieces together where it can', () => {
    expect(pages([piece(40), piece(40), piece(40, { penalty: forbidden })])).toEqual(['0-1', '1-3']);
    const chain = { penalty: forbidden };
    expect(pages([piece(40), piece(40, chain), piece(40, chain), piece(40, chain)])).toEqual(['0-2', '2-4']);
  });

  it('breaks at the cheaper of two places', () => {
    expect(pages([piece(40), piece(45), piece(40, { penalty: 1200 })])).toEqual(['0-1', '1-3']);
    expect(pages([piece(40), piece(45), piece(40, { penalty: 300 })])).toEqual(['0-2', '2-3']);
  });

  it('takes a worse page for the sake of those after it', () => {
    // To fill the first page would leave the second one with a single piece.
    const dear = piece(30, { penalty: 3000 });
    const list = [piece(30), piece(30), piece(30), piece(30), piece(30), dear, dear];
    expect(pages(list)).toEqual(['0-2', '2-4', '4-7']);
  });

  it('leaves no line alone on the last page if it can be helped', () => {
    const lines = Array.from({ length: 21 }, () => piece(5));
    expect(pages(lines)).toEqual(['0-18', '18-21']);
  });

  it('lets a piece that is taller than a page stand alone', () => {
    expect(pages([piece(10), piece(300), piece(10)])).toEqual(['0-1', '1-2', '2-3']);
    expect(pages([piece(300, { penalty: forbidden }), piece(300, { penalty: forbidden })])).toEqual([
      '0-1',
      '1-2',
    ]);
  });

  it('makes room for what is set again at the top, and for padding at the bottom', () => {
    const inside = { head: 20, tail: 10 };
    const box = [piece(10), piece(40, inside), piece(40, inside), piece(40, inside), piece(40, inside)];
    expect(divide(box)).toMatchObject([
      { from: 0, to: 3, tops: [0, 10, 50] },
      { from: 3, to: 5, tops: [20, 60] },
    ]);
    expect(pages([piece(10), piece(45, inside), piece(40, inside), piece(20, inside)])).toEqual([
      '0-2',
      '2-4',
    ]);
  });

  it('stops where there are too many pages', () => {
    expect(divide([piece(90), piece(90), piece(90)], {}, 2)).toBeUndefined();
  });
});

describe('notes', () => {
  const text = (count: number) => Array.from({ length: count }, () => piece(10));
  const none = { begun: 0, whole: 0 };

  it('stand at the foot of the page that refers to them', () => {
    const demands = Array.from({ length: 14 }, (_, index) => (index < 5 ? none : { begun: 1, whole: 2 }));
    expect(divide(text(14), { notes: [piece(15), piece(15)], demands })).toMatchObject([
      { from: 0, to: 6, notes: { from: 0, to: 2, tops: [70, 85] } },
      { from: 6, to: 14, notes: { from: 2, to: 2 } },
    ]);
  });

  it('go with their reference to the next page where they do not fit', () => {
    const demands = Array.from({ length: 9 }, (_, index) => (index < 8 ? none : { begun: 1, whole: 1 }));
    expect(divide(text(9), { notes: [piece(30)], demands })).toMatchObject([
      { from: 0, to: 8, notes: { from: 0, to: 0 } },
      { from: 8, to: 9, notes: { from: 0, to: 1, tops: [70] } },
    ]);
  });

  it('go on at the foot of the next page where they are too long', () => {
    const demands = text(4).map(() => ({ begun: 1, whole: 20 }));
    const found = divide(text(4), { notes: text(20), demands }) ?? [];
    expect(found.map(({ notes }) => notes.to - notes.from).reduce((sum, count) => sum + count)).toBe(20);
    expect(found.map(({ notes }) => notes.from)).toEqual([
      0,
      ...found.slice(0, -1).map(({ notes }) => notes.to),
    ]);
    for (const { from, to, notes } of found) {
      expect((to - from) * 10 + (notes.to - notes.from) * 10).toBeLessThanOrEqual(100);
    }
  });
});
