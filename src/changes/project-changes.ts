import type { BriefChanges, Listed } from '../editions/change.ts';
import type { SelectionRule } from '../selection/selection.ts';
import type { Certificate } from './certify.ts';
import type { ChangedLines } from './changed-lines.ts';

/** What became of one brief between two states of a project. */
export type BriefComparison =
  /** Its files are the same, to the byte. */
  | { readonly type: 'same'; readonly id: string; readonly certificate: Certificate }
  | ChangedBrief
  | { readonly type: 'added'; readonly id: string; readonly title: string; readonly recommendations: number }
  | { readonly type: 'dropped'; readonly id: string; readonly title: string }
  /** The earlier state has mistakes in it, so that there is nothing to compare with. */
  | { readonly type: 'broken'; readonly id: string; readonly message: string };

export interface ChangedBrief extends Omit<BriefChanges, 'dropped'> {
  readonly type: 'changed';
  readonly id: string;
  /** The later one. */
  readonly title: string;
  readonly before: Certificate;
  readonly after: Certificate;
  readonly dropped: readonly DroppedRecommendation[];
  /** Lines of the Markdown, where no field tells what changed: fixed texts, a template, a reference. */
  readonly elsewhere?: ChangedLines;
}

export interface DroppedRecommendation extends Listed {
  /** What keeps it out now; absent where the corpus has no such record any more. */
  readonly rule?: SelectionRule;
}

/** How the briefs of a project differ from those of an earlier state. Plain data, sorted by id. */
export interface ProjectChanges {
  /** The day for which both were composed, as `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly briefs: readonly BriefComparison[];
}
