import type { HeightModel } from './height-model.ts';

/** What is known of the parts of a brief in one frame. */
export interface Knowledge {
  readonly model: HeightModel;
  /** How far that may be too high, in points. */
  readonly slack: number;
  /** What recommendations add beside their own text has been measured. */
  readonly isClose: boolean;
}
