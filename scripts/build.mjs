/**
 * Builds `dist/` from `src/`. `npm ci` runs it, so it needs no network and is quick.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
compile();
await writeFingerprint();

function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(manifest), 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

async function writeFingerprint() {
  const { codeHash, fingerprintFile } = await import('../dist/node/program-fingerprint.js');
  writeFileSync(join(dist, fingerprintFile), `${JSON.stringify({ code: codeHash() })}\n`);
}
