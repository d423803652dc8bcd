import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { runIn } from './run-in.ts';

const github = ['--reporter', 'github'];
const markdown = ['build', '--format', 'md'];

describe('the job summary', () => {
  let folder: string;
  let summary: string;
  let environment: Readonly<Record<string, string>>;

  beforeEach(async () => {
    folder = temporaryFolder();
    summary = join(temporaryFolder(), 'summary.md');
    environment = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: summary };
    await runIn(folder, ['init', 'demo']);
  });

  const run = (parameters: readonly string[], more = {}) =>
    runIn(join(folder, 'demo'), parameters, { ...environment, ...more });

  it('is only written for GitHub', async () => {
    await run(markdown);
    await run([...markdown, ...github], { GITHUB_STEP_SUMMARY: '' });
    expect(existsSync(summary)).toBe(false);
  });

  it('tells what a build changes in what stands in the output folder', async () => {
    await run(markdown);
    const file = join(folder, 'demo/briefs/briefs.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^- id: policy-brief/m, '- id: renamed-brief'));
    const { stderr, exitCode } = await run([...markdown, ...github]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const text = readFileSync(summary, 'utf8');
    expect(text).toContain('| policy-brief (gone) |');
    expect(text).toContain('| renamed-brief (new) |');
    expect(text).toContain('as in the build before, of 2026-11-23 by briefwright');
  });

  it('is appended to by check, which writes nothing else', async () => {
    writeFileSync(summary, 'before\n');
    await run(['check', ...github]);
    expect(readFileSync(summary, 'utf8')).toBe('before\n## briefwright\n\nNo mistakes found.\n\n');
    expect(existsSync(join(folder, 'demo/out'))).toBe(false);
  });

  it('of a quiet build after a check goes on with what changed', async () => {
    await run(['check', ...github]);
    await run([...markdown, ...github, '--quiet']);
    const rest = '| Brief | Pages | Recommendations |';
    expect(readFileSync(summary, 'utf8')).toContain(`## briefwright\n\nNo mistakes found.\n\n${rest}`);
  });

  it('counts mistakes where nothing is built', async () => {
    appendFileSync(join(folder, 'demo/corpus/recommendations/public-bodies.yaml'), '- id: x\n');
    const { exitCode, stderr } = await run([...markdown, ...github]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('::error file=demo/corpus/recommendations/public-bodies.yaml,line=');
    expect(readFileSync(summary, 'utf8')).toMatch(/^## briefwright\n\n\d+ errors\.\n\n$/);
  });

  it('goes without a manifest that is broken, and warns', async () => {
    await run(markdown);
    writeFileSync(join(folder, 'demo/out/manifest.json'), '{');
    const { exitCode, stderr } = await run([...markdown, ...github]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('::warning title=output/invalid-manifest::`out/manifest.json` is not JSON\n');
    expect(JSON.parse(readFileSync(join(folder, 'demo/out/manifest.json'), 'utf8')).asOf).toBe('2026-11-23');
  });
});

describe('--baseline', () => {
  it('tells on the terminal what a build changes, and what building would', async () => {
    const folder = temporaryFolder();
    await runIn(folder, ['init']);
    await runIn(folder, [...markdown, '--out', 'before']);
    const file = join(folder, 'briefs/briefs.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^- id: policy-brief/m, '- id: renamed-brief'));
    const baseline = ['--baseline', 'before/manifest.json'];
    const built = await runIn(folder, [...markdown, ...baseline]);
    expect(built.stdout).toMatch(/^policy-brief\S* +gone/m);
    expect(built.stdout).toMatch(/^renamed-brief\S* +new/m);
    expect(built.stdout).toMatch(/\d briefs? as in the build of 2026-11-23\n$/);
    const checked = await runIn(folder, ['check', ...baseline]);
    expect(checked.stdout).toMatch(/^renamed-brief\S* +new/m);
  });

  it('must be a manifest', async () => {
    const folder = temporaryFolder();
    await runIn(folder, ['init']);
    writeFileSync(join(folder, 'old.json'), '[]');
    const broken = await runIn(folder, [...markdown, '--baseline', 'old.json']);
    expect(broken.exitCode).toBe(1);
    expect(broken.stderr).toContain('error[input/invalid-manifest]: `old.json` is not a manifest of a build');
    expect(existsSync(join(folder, 'out/manifest.json'))).toBe(false);
    const missing = await runIn(folder, ['check', '--baseline', 'gone.json']);
    expect(missing.stderr).toContain('error[input/cannot-read]: `gone.json` does not exist');
  });
});
