import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';

/** A brief as it is to be worded. */
export interface ChosenBrief {
  readonly spec: BriefSpec;
  readonly selection: Selection;
}
