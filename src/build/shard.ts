/** One part of a plan that is built in several. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}
