import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { codeHash, programFingerprint } from '../../src/node/program-fingerprint.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** The module, in a copy of the code of its own. */
async function copyOfProgram() {
  const folder = temporaryFolder();
  cpSync(join(root, 'src/node'), join(folder, 'src/node'), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ version: '1.0.0', dependencies: { a: '1.0.0' } }),
  );
  const url = pathToFileURL(join(folder, 'src/node/program-fingerprint.ts')).href;
  const { codeHash: hash }: { codeHash: () => string } = await import(url);
  return { folder, hash };
}

it('is the same each time, and names the edition of Unicode', () => {
  expect(programFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  expect(programFingerprint()).toBe(programFingerprint());
  expect(programFingerprint()).not.toBe(codeHash());
});

it('changes with code and with versions of libraries, and not with files that are no code', async () => {
  const { folder, hash } = await copyOfProgram();
  const before = hash();
  writeFileSync(join(folder, 'src/notes.txt'), 'no code');
  expect(hash()).toBe(before);
  writeFileSync(join(folder, 'src/node/today.ts'), 'export const today = 1;');
  const edited = hash();
  expect(edited).not.toBe(before);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ version: '1.0.0', dependencies: { a: '1.0.1' } }),
  );
  expect(hash()).not.toBe(edited);
});
