import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'run.mjs');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-conformance-'));
  for (const name of ['a.pdf', 'b.pdf', 'c.md']) writeFileSync(join(folder, name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script on a machine where no other program is found. */
function runAlone(argument: string, environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, argument], {
    env: { PATH: folder, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the conformance run without Java', () => {
  it('says that nothing was checked', () => {
    const { status, stdout, stderr } = runAlone(folder);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('SKIPPED: there is no Java on this machine');
    expect(stderr).toContain('2 PDF files were NOT checked');
  });

  it('fails where it is required', () => {
    const { status, stderr } = runAlone(folder, { REQUIRE_CONFORMANCE: '1' });
    expect(status).toBe(1);
    expect(stderr).toContain('FAILED: there is no Java');
  });

  it('fails where there is nothing to check', () => {
    const { status, stderr } = runAlone(join(folder, 'nothing'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'conformance: no PDF file was found\n' });
  });
});
