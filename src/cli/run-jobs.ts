import type { JobRunner } from '../build/job.ts';
import type { RunOptions } from '../build/run-build.ts';
import { boundGarbage } from '../node/bound-garbage.ts';
import type { CommandContext } from './command-result.ts';
import { interruptible } from './interruptible.ts';
import type { ProjectFolder } from './on-project.ts';
import { progressReporter } from './progress.ts';

export interface JobsCall {
  readonly context: CommandContext;
  readonly project: ProjectFolder;
  /** `jobs` is how many threads the user wants; default: one for each core. */
  readonly options: { readonly jobs?: number };
  /** Runs the jobs, and is closed; default: one that knows nothing yet. */
  readonly runner?: JobRunner;
}

/** Does work on many briefs in threads, with progress, until it is done or interrupted. */
export async function runJobs<T>(
  { context, project, options: { jobs }, runner: given }: JobsCall,
  work: (options: Pick<RunOptions, 'runner' | 'beforeEach' | 'onProgress'>) => Promise<T>,
): Promise<T> {
  const { terminal, today, isQuiet } = context;
  const { jobPool } = await import('./job-pool.ts');
  const runner = given ?? jobPool(project, { today, threads: jobs ?? terminal.cores });
  const progress = isQuiet ? undefined : progressReporter(terminal);
  try {
    return await interruptible(terminal, (beforeEach) =>
      work({
        runner,
        beforeEach: () => {
          boundGarbage();
          return beforeEach();
        },
        ...(progress && { onProgress: progress.onProgress }),
      }),
    );
  } finally {
    progress?.end();
    await runner.close();
  }
}
