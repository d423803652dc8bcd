import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** Stands in for npm: notes what it is asked for, and installs what the build needs. */
const npm = `
import { appendFileSync, mkdirSync } from 'node:fs';
appendFileSync('log', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('node_modules/rolldown', { recursive: true });
`;

const build = `
import { appendFileSync, existsSync } from 'node:fs';
appendFileSync('log', existsSync('node_modules/rolldown') ? 'build\\n' : 'build of nothing\\n');
`;

/** Runs what `package.json` has npm do when it prepares a repository; gives what was done, a line each. */
function prepare(folder: string): readonly string[] {
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(join(root, 'scripts/prepare.mjs'), join(folder, 'scripts/prepare.mjs'));
  writeFileSync(join(folder, 'scripts/build.mjs'), build);
  writeFileSync(join(folder, 'npm.mjs'), npm);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [program = '', ...words] = scripts.prepare.split(' ');
  const env = { ...process.env, npm_execpath: join(folder, 'npm.mjs') };
  expect(spawnSync(program, words, { cwd: folder, env }).status).toBe(0);
  return readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
}

describe('what npm does with the repository before it is installed', () => {
  it('is to build it', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'node_modules/rolldown'), { recursive: true });
    expect(prepare(folder)).toEqual(['build']);
  });

  it('installs what the build needs where npm has left it out, as in a global installation from git', () => {
    const [install = '', ...others] = prepare(temporaryFolder());
    expect(install).toMatch(/^ci .*--global=false .*--include=dev/);
    expect(others).toEqual(['build']);
  });
});
