import type { FileDigest, Job, JobResult } from './job.ts';

/** Results of jobs that were run before. What it gives is what running the job would give, or it gives nothing. */
export interface JobCache {
  /** The result of such a job, without contents. */
  find(job: Job): JobResult | undefined;
  /** The content of a file of such a result; `undefined` where it is lost or damaged. */
  content(file: FileDigest): Uint8Array | undefined;
  /** Keeps a result that has no error. */
  keep(job: Job, result: JobResult): void;
}
