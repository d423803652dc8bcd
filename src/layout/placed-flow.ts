import type { Frame, Piece } from './flow.ts';
import type { Slice } from './galley.ts';
import type { PageItem } from './layout.ts';

/** Where a slice of a vertical list stands. Lengths are in points. */
export interface Area {
  /** Index of the page. */
  readonly page: number;
  /** How far it stands from the first column. */
  readonly shift: number;
  /** From the top of the page. */
  readonly top: number;
  readonly bottom: number;
}

/** The tops of its pieces count from the top of its area. */
export interface PlacedSlice extends Slice {
  readonly area: Area;
}

/** A vertical list with its places. */
export interface PlacedFlow {
  readonly pieces: readonly Piece[];
  readonly frames: readonly Frame[];
  readonly slices: readonly PlacedSlice[];
  /** Items that belong to the slices, but not to the list, such as the rule above notes. */
  readonly extras?: readonly { readonly page: number; readonly item: PageItem }[];
}
