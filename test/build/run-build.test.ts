import { expect, it } from 'vitest';
import type { JobRunner } from '../../src/build/job.ts';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { runBuild } from '../../src/build/run-build.ts';
import { noResult } from '../../src/build/run-job.ts';
import { starterWorld } from './starter-world.ts';

it('begins no job once the run is to end, also where its brief has been begun', async () => {
  const world = starterWorld();
  const { value: open } = openProject(world);
  const { value: plan } = (open && planBuild(open, { asOf: '2026-11-23' })) ?? {};
  if (!open || !plan) throw new Error('the starter project has mistakes');
  const ran: string[] = [];
  const runner: JobRunner = {
    width: 2,
    run: async ({ id }) => {
      ran.push(id);
      return noResult;
    },
    close: async () => {},
  };
  let asked = 0;
  // Both briefs have been begun by then.
  const beforeEach = async () => {
    asked += 1;
    if (asked > plan.briefs.length) throw new Error('the end');
  };
  await expect(runBuild(world, open, plan, { runner, beforeEach })).rejects.toThrow('the end');
  expect(ran).toEqual([]);
});
