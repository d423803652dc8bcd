import { describe, expect, it } from 'vitest';
import { forbidden, type PieceSize, paginate } from '../../src/layout/paginate.ts';

function piece(height: number, rest: Partial<PieceSize> = {}): PieceSize {
  return { height, space: 0, penalty: 0, head: 0, tail: 0, ...rest };
}

/** `from-to` of each page of 100 points. */
function pages(pieces: readonly PieceSize[]): readonly string[] {
  const slices = paginate(pieces, { height: 100, maxPages: 50 }) ?? [];
  return slices.map(({ from, to }) => `${from}-${to}`);
}

describe('paginate', () => {
  it('fills pages', () => {
    expect(pages([piece(40), piece(40), piece(40), piece(40)])).toEqual(['0-2', '2-4']);
    expect(pages([piece(50), piece(50), piece(1)])).toEqual(['0-2', '2-3']);
    expect(pages([])).toEqual([]);
  });

  it('counts space between pieces, but none at the top of a page', () => {
    const spaced = [piece(40), piece(40, { space: 21 }), piece(60, { space: 30 })];
    expect(pages(spaced)).toEqual(['0-1', '1-2', '2-3']);
    expect(
      paginate([piece(90), piece(20, { space: 30 }), piece(5, { space: 10 })], { height: 100, maxPages: 9 }),
    ).toEqual([
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
    expect(pages([piece(40), piece(45), piece(40, { penalty: 900 })])).toEqual(['0-1', '1-3']);
    expect(pages([piece(40), piece(45), piece(40, { penalty: 300 })])).toEqual(['0-2', '2-3']);
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
    expect(paginate(box, { height: 100, maxPages: 9 })).toEqual([
      { from: 0, to: 3, tops: [0, 10, 50] },
      { from: 3, to: 5, tops: [20, 60] },
    ]);
    expect(pages([piece(10), piece(45, inside), piece(40, inside), piece(20, inside)])).toEqual([
      '0-2',
      '2-4',
    ]);
  });

  it('stops where there are too many pages', () => {
    expect(paginate([piece(90), piece(90), piece(90)], { height: 100, maxPages: 2 })).toBeUndefined();
  });
});
