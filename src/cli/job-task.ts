import type { Job, JobResult } from '../build/job.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A job on its way to another thread. Plain data. */
export interface JobTask {
  /** The project's folder, absolute. */
  readonly folder: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly job: Job;
}

/** What comes back. Exceptions lose their class between threads, so the one that is no bug comes as a value. */
export type JobAnswer =
  | { readonly type: 'result'; readonly result: JobResult }
  | { readonly type: 'trouble'; readonly diagnostic: Diagnostic };
