/**
 * npm's `prepare`: builds `dist/`. Where npm installs a git repository globally, as pre-commit does, it leaves out what the
 * build needs (npm/cli#8440); then that is installed here, as the lock file has it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

if (!existsSync(join(root, 'node_modules/rolldown'))) {
  const words = ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  run(process.env.npm_execpath ?? 'npm', words);
}
run(join(import.meta.dirname, 'build.mjs'), []);

function run(program, words) {
  const isScript = /\.[cm]?js$/.test(program);
  const { status } = spawnSync(
    isScript ? process.execPath : program,
    [...(isScript ? [program] : []), ...words],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(1);
}
