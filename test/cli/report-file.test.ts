import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { runIn } from './run-in.ts';

it('writes the diagnostics for a program into a file, and shows them for people', async () => {
  const folder = temporaryFolder({ 'briefwright.yaml': 'title: x\n' });
  const { stderr, exitCode } = await runIn(folder, [
    'check',
    '--reporter',
    'json',
    '--report-file',
    'r/report.json',
  ]);
  expect(exitCode).toBe(1);
  const entries: { readonly code: string }[] = JSON.parse(
    readFileSync(join(folder, 'r/report.json'), 'utf8'),
  );
  expect(entries.length).toBeGreaterThan(0);
  for (const { code } of entries) expect(stderr).toContain(`error[${code}]: `);
});

it('writes a report also where nothing was found or --quiet is given', async () => {
  const folder = temporaryFolder();
  await runIn(folder, ['init']);
  const ran = await runIn(folder, [
    'check',
    '--quiet',
    '--reporter',
    'sarif',
    '--report-file',
    'report.sarif',
  ]);
  expect(ran).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(JSON.parse(readFileSync(join(folder, 'report.sarif'), 'utf8')).runs[0].results).toEqual([]);
});

it('is a mistake where it cannot be written', async () => {
  const folder = temporaryFolder();
  await runIn(folder, ['init']);
  writeFileSync(join(folder, 'file'), '');
  const { stderr, exitCode } = await runIn(folder, [
    'check',
    '--reporter',
    'json',
    '--report-file',
    'file/r.json',
  ]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('error[output/cannot-write]: ');
});
