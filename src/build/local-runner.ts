import type { World } from '../world.ts';
import type { JobResult, JobRunner } from './job.ts';
import { noResult, runJob } from './run-job.ts';
import { type Benches, workbenches } from './workbench.ts';

/** Runs jobs one after the other in this thread. */
export function localRunner(world: World, benches: Benches = workbenches(world)): JobRunner {
  return {
    width: 1,
    async run(job): Promise<JobResult> {
      const { value: bench, diagnostics: shared } = await benches(job);
      return bench ? { ...(await runJob(bench, job)), shared } : { ...noResult, shared };
    },
    close: async () => {},
  };
}
