import type { JobRunner } from '../build/job.ts';
import { localRunner } from '../build/local-runner.ts';
import { DiskTrouble } from '../node/disk-trouble.ts';
import { diskWorld } from '../node/disk-world.ts';
import type { JobAnswer, JobTask } from './job-task.ts';

/** What this thread has loaded, by the project's folder. */
const runners = new Map<string, JobRunner>();

/** Runs one job in a thread; see `job-pool.ts`. */
export async function runTask({ folder, today, job }: JobTask): Promise<JobAnswer> {
  try {
    const runner = runners.get(folder) ?? localRunner(diskWorld(folder, today));
    runners.set(folder, runner);
    return { type: 'result', result: await runner.run(job) };
  } catch (error) {
    if (error instanceof DiskTrouble) return { type: 'trouble', diagnostic: error.diagnostic };
    throw error;
  }
}
