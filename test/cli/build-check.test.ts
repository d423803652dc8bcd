import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { readFolder } from '../support/memory-world.ts';
import { runIn } from './run-in.ts';

const suppliers = 'corpus/recommendations/suppliers.yaml';

let folder: string;

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}

const check = (...more: readonly string[]) => runIn(folder, ['build', '--check', ...more]);

beforeEach(async () => {
  folder = temporaryFolder();
  await runIn(folder, ['init']);
  await runIn(folder, ['build', '--as-of', '2026-10-31']);
});

describe('build --check', () => {
  it('passes what was built, for the day it was built for', async () => {
    expect(await check()).toEqual({
      exitCode: 0,
      stdout: '2 briefs in out up to date, as of 2026-10-31\n',
      stderr: '',
    });
  });

  it('passes an edit that changes no output', async () => {
    edit(suppliers, '- id: contribute-changes', '# A remark.\n- id: contribute-changes');
    edit(suppliers, 'horizon: medium', 'horizon: medium\n  review-by: "2030-01-01"');
    expect(await check()).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('names the record that moved a brief, at its line, and writes nothing', async () => {
    edit(suppliers, 'A private copy', 'A copy');
    const before = readFolder(join(folder, 'out'));
    const { exitCode, stderr } = await check();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('`supplier-memo` in `out` is not what the project gives');
    expect(stderr).toContain('recommendations/contribute-changes changed');
    expect(stderr).toContain(`${suppliers}:`);
    expect(stderr).toContain('1 error\n');
    expect(readFolder(join(folder, 'out'))).toEqual(before);
  });

  it('tells of a file that is missing, or was changed by hand', async () => {
    rmSync(join(folder, 'out/supplier-memo.pdf'));
    edit('out/policy-brief.md', '#', '##');
    const { stderr } = await check();
    expect(stderr).toContain('`supplier-memo.pdf` is missing');
    expect(stderr).toContain('`policy-brief.md` was changed by hand');
  });

  it('tells of another day, where one is named', async () => {
    const { exitCode, stderr } = await check('--as-of', '2026-11-01');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('it spoke for 2026-10-31, and speaks for 2026-11-01');
  });

  it('looks at the briefs that are named only', async () => {
    edit(suppliers, 'A private copy', 'A copy');
    expect(await check('policy-brief')).toMatchObject({ exitCode: 0 });
  });

  it('names the command that mends it, with all that it was asked with', async () => {
    edit(suppliers, 'A private copy', 'A copy');
    const { stderr } = await check('--project', folder, '--edition', "it's new");
    const command = `briefwright build --project ${folder} --edition 'it'\\''s new' --as-of 2026-10-31`;
    expect(stderr).toContain(`= help: build it again: \`${command}\`\n`);
  });

  it('refuses a manifest that is none', async () => {
    writeFileSync(join(folder, 'out/manifest.json'), '{"briefs": 7}');
    const { exitCode, stderr } = await check();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error[input/invalid-manifest]');
  });
});
