import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/cli/main.js');
const sample = join(root, 'briefs/open-llm-collaboration');

function run(cwd: string, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { SOURCE_DATE_EPOCH: '1795392000', ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { exitCode: status, stdout, stderr };
}

function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

beforeAll(() => {
  if (!existsSync(program)) throw new Error('the built program is missing: run `npm run build` first');
});

describe('the built program', () => {
  it('builds every brief of the sample project, the same bytes in any time zone and locale', () => {
    const folder = temporaryFolder();
    const first = run(folder, ['build', '--force', '--project', sample, '--out', 'a']);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(run(folder, ['build', '--force', '--project', sample, '--out', 'b'], elsewhere).exitCode).toBe(0);
    const files = contentsOf(join(folder, 'a'));
    expect(Object.keys(files).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(8);
    expect(contentsOf(join(folder, 'b'))).toEqual(files);
  });

  it('builds a brief without a definition', () => {
    const folder = temporaryFolder();
    const parameters = [
      'build',
      '--audience',
      'companies',
      '--region',
      'SE',
      '--project',
      sample,
      '--out',
      'out',
    ];
    expect(run(folder, parameters)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(join(folder, 'out'))).toEqual([
      'companies-se.md',
      'companies-se.pdf',
      'manifest.json',
    ]);
  });

  it('builds a new project at once', () => {
    const folder = temporaryFolder();
    expect(run(folder, ['init', 'demo'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run(join(folder, 'demo'), ['build'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(join(folder, 'demo/out'))).toContain('policy-brief.pdf');
  });

  it('writes nothing for a mistake, and exits with 1; with 2 for wrong use', () => {
    const folder = temporaryFolder();
    const build = ['build', '--project', sample, '--out', 'out'];
    expect(run(folder, [...build, '--audience', 'policymaker']).exitCode).toBe(1);
    expect(run(folder, [...build, '--audience', 'policymakers', '--region', 'XX']).exitCode).toBe(1);
    expect(run(folder, [...build, '--audiense', 'policymakers']).exitCode).toBe(2);
    expect(run(folder, build, { SOURCE_DATE_EPOCH: 'yesterday' }).exitCode).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not write through a link in the place of the output folder', () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    run(folder, ['init']);
    symlinkSync(outside, join(folder, 'out'));
    const { exitCode, stderr } = run(folder, ['build', '--format', 'md']);
    expect(stderr).toContain('output/unsafe-path');
    expect(exitCode).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('does not read a corpus file that is a link out of the project', () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder({ 'secret.yaml': '- id: secret\n  label: Secret\n' });
    run(folder, ['init']);
    mkdirSync(join(folder, 'corpus/more'));
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'corpus/more/topics.yaml'));
    const { exitCode, stderr } = run(folder, ['check']);
    expect(stderr).toContain('project/unsafe-path');
    expect(stderr).not.toContain('Secret');
    expect(exitCode).toBe(1);
  });

  it('goes by NO_COLOR and FORCE_COLOR', () => {
    const folder = temporaryFolder();
    const colourCode = '\u001b[';
    expect(run(folder, ['check']).stderr).not.toContain(colourCode);
    expect(run(folder, ['check'], { FORCE_COLOR: '1' }).stderr).toContain(colourCode);
    expect(run(folder, ['check'], { FORCE_COLOR: '0' }).stderr).not.toContain(colourCode);
    expect(run(folder, ['check'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stderr).not.toContain(colourCode);
    expect(run(folder, ['check', '--no-color'], { FORCE_COLOR: '1' }).stderr).not.toContain(colourCode);
  });

  it('stays quiet when its reader stops early', async () => {
    const child = spawn(process.execPath, [program, 'dump', 'corpus', '--project', sample]);
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const exitCode = await new Promise((done) => child.once('close', done));
    expect(Buffer.concat(errors).toString()).toBe('');
    expect(exitCode).toBe(0);
  });
});
