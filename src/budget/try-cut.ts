import { countPages } from './count-pages.ts';
import { type Cut, type Problem, worthOfCut } from './frame.ts';

/** What came of one cut. One that is too long has a height only where it was laid out. */
export type Trial =
  | { readonly type: 'fits'; readonly cut: Cut; readonly worth: number }
  | { readonly type: 'too-long'; readonly height?: number }
  /** The brief has mistakes. */
  | { readonly type: 'broken' };

export interface TrialOptions {
  /** What recommendations add beside their own text has been measured. */
  readonly isClose: boolean;
}

/** Lays a cut out, unless its pages can be counted from what has been laid out before and are too many. */
export async function tryCut(problem: Problem, cut: Cut, { isClose }: TrialOptions): Promise<Trial> {
  const counted = isClose ? await countPages(problem, cut) : undefined;
  if (counted !== undefined && counted > problem.pages) return { type: 'too-long' };
  const extent = await problem.measure(cut);
  if (!extent) return { type: 'broken' };
  if (extent.pages > problem.pages) return { type: 'too-long', height: extent.height };
  return { type: 'fits', cut, worth: worthOfCut(problem, cut) };
}
