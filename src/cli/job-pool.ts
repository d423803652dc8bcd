import type { JobResult, JobRunner } from '../build/job.ts';
import { localRunner } from '../build/local-runner.ts';
import { DiskTrouble } from '../node/disk-trouble.ts';
import { workerPool } from '../node/worker-pool.ts';
import type { JobAnswer, JobTask } from './job-task.ts';
import type { ProjectFolder } from './on-project.ts';

/**
 * Jobs that this thread runs itself before others are started: a thread has to warm up for about as long as so many
 * briefs take, and where most results are known from earlier runs there are few jobs to run.
 */
const coldJobs = 10;

export interface JobPoolOptions {
  readonly today: string;
  readonly threads: number;
  /** The runner of this thread; default: a new one. */
  readonly local?: JobRunner;
  /** Jobs that this thread runs itself before others are started. */
  readonly ownJobs?: number;
}

/** Runs jobs in several threads as soon as there are many; the first ones in this thread. */
export function jobPool(
  { folder, world }: ProjectFolder,
  { today, threads, local = localRunner(world), ownJobs = coldJobs }: JobPoolOptions,
): JobRunner {
  if (threads < 2) return local;
  let own = 0;
  let pool: ReturnType<typeof startThreads> | undefined;
  return {
    // One more for each thread, so that it finds its next job waiting.
    width: 2 * threads,
    run(job) {
      own += 1;
      if (own <= ownJobs) return local.run(job);
      pool ??= startThreads(threads);
      return runElsewhere(pool, { folder, today, job });
    },
    close: async () => (await pool)?.close(),
  };
}

function startThreads(threads: number) {
  // It stands beside this file, which may be bundled under another name.
  const module = new URL(`./job-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
  return workerPool<JobTask, JobAnswer>(module, { name: 'runTask', threads });
}

async function runElsewhere(pool: ReturnType<typeof startThreads>, task: JobTask): Promise<JobResult> {
  const answer = await (await pool).run(task);
  if (answer.type === 'trouble') throw new DiskTrouble(answer.diagnostic);
  return answer.result;
}
