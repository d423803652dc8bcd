/** What `main.ts` and `job-worker.ts` load, as one script: all code of briefwright. */

import type { JobAnswer, JobTask } from './job-task.ts';

export { runProgram } from './program.ts';

export async function runTask(task: JobTask): Promise<JobAnswer> {
  // Only threads need it at once.
  const { runTask } = await import('./run-task.ts');
  return runTask(task);
}
