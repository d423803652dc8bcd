/** What a page budget costs: `node bench/fit.mjs <project>` prints one measurement as JSON. */
import { measureInside, median } from './measure.mjs';

/** CPU milliseconds of one brief as a PDF: whole, and cut to two pages. Medians, each time in a process of its own. */
export function fitTimes(project, count) {
  const runs = Array.from({ length: count }, () => measureInside(import.meta.filename, project));
  const middle = (figure) => median(runs.map((run) => run[figure]));
  return { whole: middle('whole'), cut: middle('cut'), times: middle('times') };
}

/** Both once to warm up, then each with fonts and paragraphs that nothing has been set in yet. */
async function once(project) {
  const { diskWorld, openProject, planBuild, runBuild } = await import('../dist/index.js');
  const world = diskWorld(project, '2026-11-24');
  const open = openProject(world).value;
  const build = async (pages) => {
    const plan = planBuild(open, { asOf: '2026-11-24', formats: ['pdf'], pages }).value;
    const start = process.cpuUsage();
    const { value } = await runBuild(world, open, plan);
    const { user, system } = process.cpuUsage(start);
    if (value?.length !== 1) throw new Error('the brief was not built');
    if (pages && value[0].outputs[0].pages > pages) throw new Error('the brief does not fit');
    return (user + system) / 1000;
  };
  await build();
  await build(2);
  const whole = await build();
  const cut = await build(2);
  return { whole, cut, times: cut / whole };
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(JSON.stringify(await once(process.argv[2])));
