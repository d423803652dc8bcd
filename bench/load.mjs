/** Times of loading and selecting inside the process: `node bench/load.mjs <project>` prints one measurement as JSON. */
import { measureInside, median } from './measure.mjs';

/** Medians in milliseconds, each time in a process of its own: loading in CPU and by the clock, selecting in CPU. */
export async function loadTimes(project, count) {
  const runs = Array.from({ length: count }, () => measureInside(import.meta.filename, project));
  const middle = (figure) => median(runs.map((run) => run[figure]));
  return { load: middle('load'), elapsed: middle('elapsed'), select: middle('select') };
}

async function once(project) {
  const { diskWorld, openProject, planBuild, selectRecommendations } = await import('../dist/index.js');
  const world = diskWorld(project, '2026-11-24');
  const [open, load, elapsed] = timed(() => openProject(world).value);
  const [brief] = planBuild(open, { asOf: '2026-11-24' }).value.briefs;
  const [, select] = timed(() => selectRecommendations(open.corpus, brief.spec));
  return { load, elapsed, select };
}

function timed(work) {
  const [start, clock] = [process.cpuUsage(), performance.now()];
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return [value, (user + system) / 1000, performance.now() - clock];
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(JSON.stringify(await once(process.argv[2])));
