import type { SelectionRule } from '../selection/selection.ts';

/** What a corpus says to whom and where, and what of it reaches no reader: the shape that `coverage --json` promises. */
export interface Coverage {
  /** Ids of the audiences that recommendations or briefs name, in the order of the taxonomy. */
  readonly audiences: readonly string[];
  /** Ids of the regions that recommendations or briefs name, in the order of the taxonomy. */
  readonly regions: readonly string[];
  /** One for each region and audience: region by region. */
  readonly cells: readonly Cell[];
  /** Ids of recommendations in force that are in no brief, in corpus order, as all lists of ids below. */
  readonly orphans: readonly string[];
  /** The cells in which nothing applies. */
  readonly emptyCells: readonly EmptyCell[];
  /** Ids of recommendations in force that name no evidence. */
  readonly withoutEvidence: readonly string[];
  /** The day for which status and validity are judged, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** For each orphan, in the same order, what keeps it out. */
  readonly orphanReasons: readonly OrphanReason[];
  /** Recommendations that may be in no brief on that day. */
  readonly notInForce: readonly NotInForce[];
  /** Ids of evidence that no recommendation names. */
  readonly unusedEvidence: readonly string[];
  /** Ids of sources that no recommendation, evidence or headline of an audience cites. */
  readonly uncitedSources: readonly string[];
  readonly unusedVariants: readonly UnusedVariant[];
  readonly asks: AskCounts;
}

/** One audience in one region. */
export interface Cell {
  readonly audience: string;
  readonly region: string;
  /** How many recommendations in force apply to the audience in the region. */
  readonly recommendations: number;
  /** Ids of the briefs for exactly this audience and region. */
  readonly briefs: readonly string[];
  /** How many of the recommendations are in at least one of those briefs. */
  readonly inBriefs: number;
}

export type EmptyCell = Pick<Cell, 'audience' | 'region'>;

/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface OrphanReason extends Place {
  readonly id: string;
  /** Of the briefs whose rules it passed the most of before one said no; at most three. */
  readonly nearest: readonly NearestBrief[];
}

export interface NearestBrief {
  readonly brief: string;
  /** The first rule that said no. */
  readonly rule: SelectionRule;
  readonly message: string;
  /** What would let it in. */
  readonly remedy: string;
}

export interface NotInForce extends Place {
  readonly id: string;
  readonly message: string;
}

export interface UnusedVariant extends Place {
  readonly recommendation: string;
  /** Index in the recommendation's `variants`. */
  readonly variant: number;
}

/** How many of the recommendations in force say what makes an ask one that can be followed up. */
export interface AskCounts {
  readonly total: number;
  readonly withEvidence: number;
  /** At least one of its actions says by when. */
  readonly withDeadline: number;
  /** At least one of its actions says who. */
  readonly withActor: number;
}
