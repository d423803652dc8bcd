import type { BriefState } from './brief-state.ts';

/** The texts of a recommendation that may be worded anew. */
export type WordingField = 'title' | 'statement' | 'rationale' | 'short';

/** What a brief says of itself. */
export type FrameField = Exclude<keyof BriefState, 'recommendations' | 'evidence' | 'others'>;

export type ActionField = 'actor' | 'by' | 'indicator';

export type RatingScale = 'priority' | 'strength' | 'horizon';

/** What is different of a text; absent where it was not there, or is not any more. */
export interface Reworded<Field extends string = string> {
  readonly field: Field;
  readonly before?: string;
  readonly after?: string;
}

/** One thing that changed in a recommendation which both editions have. */
export type Change =
  | { readonly type: 'moved'; readonly before: number; readonly after: number }
  /** How much is said of it, in a brief with a page budget. */
  | { readonly type: 'length'; readonly before: string; readonly after: string }
  | ({ readonly type: 'reworded' } & Reworded<WordingField>)
  | {
      readonly type: 'rated';
      readonly scale: RatingScale;
      readonly before: string;
      readonly after: string;
      /** `rated` and `unrated`: there was, or there is, no judgement to compare with. */
      readonly direction: 'raised' | 'lowered' | 'rated' | 'unrated';
    }
  | { readonly type: 'evidence'; readonly added: readonly string[]; readonly dropped: readonly string[] }
  | { readonly type: 'sources'; readonly added: readonly string[]; readonly dropped: readonly string[] }
  | { readonly type: 'action-added'; readonly text: string; readonly by?: string }
  | { readonly type: 'action-dropped'; readonly text: string; readonly by?: string }
  | { readonly type: 'action-reworded'; readonly before: string; readonly after: string }
  | ({ readonly type: 'action-changed'; readonly text: string } & Reworded<ActionField>);

/** A recommendation that one of two editions does not have. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  /** Rank in the edition that has it, from 1. */
  readonly number: number;
}

/** A recommendation that both have, and how it changed. */
export interface ChangedRecommendation extends Listed {
  readonly changes: readonly Change[];
}

/** A finding that both have, and how it changed. */
export interface ChangedFinding {
  readonly id: string;
  readonly changes: readonly Reworded<'statement' | 'certainty' | 'note'>[];
}

export interface ChangedAsks {
  readonly added: readonly { readonly id: string; readonly title: string }[];
  readonly dropped: readonly { readonly id: string; readonly title: string }[];
  readonly reworded: readonly ({ readonly id: string } & Reworded<'title'>)[];
}

/** How what a brief says differs from what it said before. Plain data; a list is empty where nothing of it changed. */
export interface BriefChanges {
  readonly frame: readonly Reworded<FrameField>[];
  readonly added: readonly Listed[];
  readonly dropped: readonly Listed[];
  /** In rank order of the later edition. */
  readonly changed: readonly ChangedRecommendation[];
  readonly evidence: readonly ChangedFinding[];
  /** What others are asked to do. */
  readonly others: ChangedAsks;
}
