import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { readFolder } from '../support/memory-world.ts';

const program = join(resolve(import.meta.dirname, '../..'), 'dist/cli/main.js');

beforeAll(() => {
  if (!existsSync(program)) throw new Error('the built program is missing: run `npm run build` first');
});

/** A watch at work. */
interface Watch {
  readonly child: ChildProcess;
  /** Waits for a text in what a stream prints after the last one of it that was waited for. */
  printed(text: RegExp): Promise<string>;
  readonly ended: Promise<unknown>;
}

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  spawnSync(process.execPath, [program, 'init'], { cwd: folder });
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function watch(...more: readonly string[]): Watch {
  const words = [program, 'build', '--watch', '--as-of', '2026-11-23', ...more];
  const child = spawn(process.execPath, words, { cwd: folder, env: {} });
  children.push(child);
  // Two streams: which of them is read first is left to chance.
  const texts = ['', ''];
  let look = () => {};
  for (const [index, stream] of [child.stdout, child.stderr].entries()) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      texts[index] += part;
      look();
    });
  }
  const ended = new Promise((done) => child.once('exit', (...end) => done(end)));
  const printed = (wanted: RegExp) =>
    new Promise<string>((done, fail) => {
      look = () => {
        const [index, match] = [...texts.entries()]
          .map(([stream, text]) => [stream, wanted.exec(text)] as const)
          .find(([, found]) => found) ?? [0, undefined];
        if (!match) return;
        look = () => {};
        texts[index] = (texts[index] ?? '').slice(match.index + match[0].length);
        done(match[0]);
      };
      ended.then(() => fail(new Error(`ended without ${wanted}; after:\n${texts.join('\n')}`)));
      look();
    });
  return { child, printed, ended };
}

const record = () => join(folder, 'corpus/recommendations/suppliers.yaml');

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const outputs = () => readFolder(join(folder, 'out'));

describe('build --watch', () => {
  it('builds again what changes, and the same as a build from the start', async () => {
    const { printed } = watch('--format', 'md,pdf');
    await printed(/2 briefs in out\nwatching for changes; Ctrl-C ends\n/);
    edit(record(), (text) => text.replaceAll('should', 'ought to'));
    await printed(/changed: corpus\/recommendations\/suppliers\.yaml\n/);
    await printed(/supplier-memo +\d pages +out\/supplier-memo\.md out\/supplier-memo\.pdf\n/);
    await printed(/built \d of 2 briefs in \d+ ms\n/);
    expect(readFileSync(join(folder, 'out/supplier-memo.md'), 'utf8')).toContain('ought to');
    const other = temporaryFolder();
    const words = ['build', '--force', '--as-of', '2026-11-23', '--out', other];
    spawnSync(process.execPath, [program, ...words], { cwd: folder, env: {} });
    expect(readFolder(other)).toEqual(outputs());
  }, 60_000);

  it('shows mistakes as they come and go, and leaves the files as they are meanwhile', async () => {
    const { printed } = watch('--format', 'md');
    await printed(/Ctrl-C ends\n/);
    const before = outputs();
    const good = readFileSync(record(), 'utf8');
    writeFileSync(record(), good.replace('audiences: [', 'audiences: [nobody, '));
    await printed(/error\[corpus\/unknown-audience\]: unknown audience `nobody`\n/);
    expect(outputs()).toEqual(before);
    writeFileSync(record(), good);
    await printed(/fixed: corpus\/unknown-audience in corpus\/recommendations\/suppliers\.yaml:\d+\n/);
    await printed(/2 briefs as before/);
    expect(outputs()).toEqual(before);
  }, 60_000);

  it('sees new folders, files that are renamed over others, and files that are removed', async () => {
    const { printed } = watch('--format', 'md');
    await printed(/Ctrl-C ends\n/);
    mkdirSync(join(folder, 'briefs/more'));
    const definition = join(folder, 'briefs/more/extra.yaml');
    writeFileSync(definition, 'id: extra\ntemplate: policy-brief\ntitle: One\naudience: policymakers\n');
    await printed(/extra +out\/extra\.md\n/);
    const other = join(folder, '.saved');
    writeFileSync(other, 'id: extra\ntemplate: policy-brief\ntitle: Two\naudience: policymakers\n');
    renameSync(other, definition);
    await printed(/extra +out\/extra\.md\n/);
    await printed(/built 1 of 3 briefs/);
    expect(readFileSync(join(folder, 'out/extra.md'), 'utf8')).toContain('# Two');
    rmSync(definition);
    await printed(/no longer built, and left where it is: out\/extra\.md\n/);
    expect(existsSync(join(folder, 'out/extra.md'))).toBe(true);
  }, 60_000);

  it('builds all into another output folder, once the project names one', async () => {
    const { printed } = watch('--format', 'md');
    await printed(/Ctrl-C ends\n/);
    edit(join(folder, 'briefwright.yaml'), (text) => `${text}output: public\n`);
    await printed(/supplier-memo +public\/supplier-memo\.md\nbuilt 2 of 2 briefs/);
    expect(readFolder(join(folder, 'public'))['supplier-memo.md']).toEqual(outputs()['supplier-memo.md']);
  }, 60_000);

  it('goes on from a project that is broken at first, and gives programs one line for each build', async () => {
    const path = join(folder, 'briefwright.yaml');
    const good = readFileSync(path, 'utf8');
    writeFileSync(path, `${good}\nlanguagess: [en]\n`);
    const { printed } = watch('--format', 'md', '--quiet', '--reporter', 'json');
    const first = await printed(/.+\n/);
    expect(JSON.parse(first)).toMatchObject([{ code: 'project/unknown-key' }]);
    writeFileSync(path, good);
    await printed(/^\[\]\n/m);
    expect(Object.keys(outputs())).toContain('supplier-memo.md');
  }, 60_000);

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'ends at %s',
    async (signal, code) => {
      const { child, printed, ended } = watch('--format', 'md');
      await printed(/Ctrl-C ends\n/);
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
    },
    60_000,
  );
});
