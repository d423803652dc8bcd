import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const peakHook = `--import=${new URL('peak-memory.mjs', import.meta.url).href}`;

/**
 * Runs a command as a whole process and tells what it took: CPU milliseconds of it and of all it waited for, as bash's
 * `times` has them (user and system), and the largest resident size in MiB where it is a program of Node's. It counts only
 * if it ends well and `pdfs` PDFs lie in the folder that `command(out)` was given.
 */
export function measure({ command, pdfs, out: given, environment = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const out = given ?? join(folder, 'out');
  const peakFile = join(folder, 'peak');
  const [program, ...words] = command(out);
  const env = { ...process.env, PEAK_FILE: peakFile, ...environment };
  if (program === process.execPath) env.NODE_OPTIONS = peakHook;
  const start = performance.now();
  const script = 'mkdir -p "$1"; shift; "$@" >/dev/null 2>"$PEAK_FILE.log" || exit 1; times';
  const { status, stdout } = spawnSync('bash', ['-c', script, 'bench', out, program, ...words], {
    encoding: 'utf8',
    env,
  });
  const wall = performance.now() - start;
  try {
    if (status !== 0)
      throw new Error(
        `${program} ${words.slice(0, 4).join(' ')} … failed:\n${readText(`${peakFile}.log`).slice(-2000)}`,
      );
    const found = readdirSync(out).filter((name) => name.endsWith('.pdf')).length;
    if (found !== pdfs) throw new Error(`${program} wrote ${found} PDFs, not ${pdfs}`);
    return { cpu: childTime(stdout), wall, peak: Number(readText(peakFile)) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a script prints about a project as JSON, from a process of its own. */
export function measureInside(script, project) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, project], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ${project} failed:\n${stderr.slice(-2000)}`);
  return JSON.parse(stdout);
}

/** The second line of `times` is about the children: user and system, such as `0m1.250s 0m0.031s`. */
function childTime(text) {
  const [, children = ''] = text.trim().split('\n');
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  return times.reduce((sum, time) => sum + time, 0) * 1000;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Measures contenders in turn, round by round, so that a machine that drifts is unfair to none. */
export function rounds(contenders, count) {
  const results = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const contender of contenders) {
      contender.prepare?.();
      results.get(contender.name).push(measure(contender));
    }
  }
  return results;
}

/** The median over the rounds of one contender's figure by another's. */
export function ratio(results, name, base, figure = 'cpu') {
  const bases = results.get(base);
  return median(results.get(name).map((result, round) => result[figure] / bases[round][figure]));
}
