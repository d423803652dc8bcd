import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { runIn } from './run-in.ts';

let project = '';

beforeEach(async () => {
  project = temporaryFolder();
  await runIn(project, ['init']);
});

/** The results that the cache holds, by their files. */
function keptJobs(): readonly string[] {
  const folder = join(project, '.briefwright/cache/jobs');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}

/** Has every result in the cache tell of something that is not so. */
function plantWarning(): void {
  for (const path of keptJobs()) {
    const { key, value } = JSON.parse(readFileSync(path, 'utf8').split('\n')[1] ?? '');
    const diagnostics = [{ code: 'lint/link-text', message: 'this was kept' }];
    const body = JSON.stringify({ key, value: { ...value, diagnostics } });
    writeFileSync(path, `${createHash('sha256').update(body).digest('hex')}\n${body}`);
  }
}

describe('check', () => {
  it('leaves its results to builds, and takes theirs', async () => {
    expect(await runIn(project, ['check'])).toMatchObject({ exitCode: 0, stderr: '' });
    const kept = keptJobs();
    expect(kept).toHaveLength(2);
    await runIn(project, ['build']);
    expect(keptJobs()).toEqual(kept);
    plantWarning();
    expect((await runIn(project, ['check'])).stderr).toContain('this was kept');
  });

  it('looks at everything anew with --force', async () => {
    await runIn(project, ['build']);
    plantWarning();
    expect((await runIn(project, ['check', '--force'])).stderr).toBe('');
  });

  it('writes nothing else', async () => {
    const before = readdirSync(project).toSorted();
    await runIn(project, ['check']);
    expect(readdirSync(project).toSorted()).toEqual(['.briefwright', ...before].toSorted());
  });
});
