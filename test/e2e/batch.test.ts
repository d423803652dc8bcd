import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/cli/main.js');
const words = ['build', '--as-of', '2026-11-23'];

/** A copy of the sample project, so that its cache is nobody else's. */
function sampleProject(): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'briefs/open-llm-collaboration'), folder, {
    recursive: true,
    filter: (path) => !path.includes('.briefwright'),
  });
  return folder;
}

/** Files of a folder by path, hidden ones too, each with its hash. */
function hashesIn(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

function build(project: string, ...more: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, ...more], {
    cwd: project,
    encoding: 'utf8',
    env: {},
  });
  return { status, stdout, stderr, files: hashesIn(join(project, 'out')) };
}

/** No font of the package has their script; they come last, when the threads are at work. */
const thai = `
- { id: zz-one, template: policy-brief, title: ภาษาไทย, audience: policymakers }
- { id: zz-two, template: policy-brief, title: ภาษา, audience: policymakers }
`;

let alone: ReturnType<typeof build>;

beforeAll(() => {
  if (!existsSync(program)) throw new Error('the built program is missing: run `npm run build` first');
  alone = build(sampleProject(), '--jobs', '1', '--force');
});

describe('a batch', () => {
  it('gives the same in one thread, in four, and from the cache', () => {
    expect(alone.status).toBe(0);
    expect(Object.keys(alone.files)).toHaveLength(29);
    for (const way of [
      ['--jobs', '4', '--force'],
      ['--jobs', '4'],
      ['--jobs', '1'],
    ]) {
      const project = sampleProject();
      expect(build(project, ...way), way.join(' ')).toEqual(alone);
      expect(build(project, ...way), `${way.join(' ')} again`).toEqual(alone);
    }
  }, 120_000);

  it('reports the same mistakes in the same order in one thread and in four', () => {
    const broken = sampleProject();
    writeFileSync(join(broken, 'briefs/thai.yaml'), thai);
    const one = build(broken, '--jobs', '1', '--force');
    expect(one.status).toBe(1);
    expect(one.stderr.match(/error\[pdf\/missing-script\]/g)).toHaveLength(1);
    expect(one.files).toEqual({});
    expect(build(broken, '--jobs', '3', '--force')).toEqual(one);
  }, 60_000);
});

/** How often a run is killed; `.ci/run` asks for fifty. */
const kills = Number(process.env['KILLS'] ?? 6);

interface Ending {
  readonly signal: NodeJS.Signals;
  /** Milliseconds after the start. */
  readonly after: number;
}

function interrupt(project: string, { signal, after }: Ending) {
  return new Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>((resolve) => {
    const words = [program, 'build', '--as-of', '2026-11-23', '--jobs', '2', '--project', project];
    const child = spawn(process.execPath, words, { stdio: 'ignore', env: {} });
    const timer = setTimeout(() => child.kill(signal), after);
    child.on('exit', (code, received) => {
      clearTimeout(timer);
      resolve({ code, signal: received });
    });
  });
}

const isTemporary = (name: string) => name.endsWith('.briefwright-tmp');

describe('a run that is ended', () => {
  it('at any moment leaves whole files only, and the next run is right', async () => {
    const project = sampleProject();
    const start = performance.now();
    build(sampleProject(), '--jobs', '2');
    const duration = performance.now() - start;
    for (let kill = 1; kill <= kills; kill += 1) {
      rmSync(join(project, 'out'), { recursive: true, force: true });
      if (kill % 2 === 0) rmSync(join(project, '.briefwright'), { recursive: true, force: true });
      await interrupt(project, { signal: 'SIGKILL', after: (duration * kill) / kills });
      for (const [name, hash] of Object.entries(hashesIn(join(project, 'out')))) {
        if (!isTemporary(name)) expect(hash, `${name} after kill ${kill}`).toBe(alone.files[name]);
      }
      if (kill % 5 === 1) expect(build(project).files, `after kill ${kill}`).toEqual(alone.files);
    }
    expect(build(project).files).toEqual(alone.files);
  }, 600_000);

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s tells so, and clears away what it has begun',
    async (signal, code) => {
      const project = sampleProject();
      const out = join(project, 'out');
      const child = spawn(process.execPath, [program, 'build', '--jobs', '2', '--project', project], {
        stdio: 'ignore',
        env: {},
      });
      const ended = new Promise((resolve) => child.on('exit', (...end) => resolve(end)));
      // As soon as the first file is on its way.
      while (Object.keys(hashesIn(out)).length === 0) await new Promise((resolve) => setImmediate(resolve));
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
      expect(hashesIn(out)).toEqual({});
    },
    60_000,
  );
});
