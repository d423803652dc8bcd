/**
 * Writes what V8 compiles of the program while it builds the sample briefs, for later starts (`src/node/load-script.ts`). To be
 * run as a process of its own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { codeCacheOf, compileScript, runScript } from '../dist/node/load-script.js';
import { tuneEngine } from '../dist/node/tune-engine.js';

const root = dirname(import.meta.dirname);
const file = join(root, 'dist/cli/program.js');
const project = join(root, 'briefs/open-llm-collaboration');

tuneEngine();
// Or what has not run for a while would be missing.
setFlagsFromString('--no-flush-bytecode');
const script = compileScript(file);
const { runProgram } = runScript(script, file);
const out = mkdtempSync(join(tmpdir(), 'briefwright-'));
try {
  await run('build', '--force', '--jobs', '1', '--project', project, '--out', out);
} finally {
  rmSync(out, { recursive: true });
}
// The flags that a start has, or V8 would refuse the code there.
setFlagsFromString('--flush-bytecode');
writeFileSync(codeCacheOf(file), script.createCachedData());

async function run(...words) {
  const said = [];
  const say = (text) => said.push(text);
  const exitCode = await runProgram(words, {
    cwd: root,
    environment: {},
    hasColours: false,
    cores: 1,
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    onInterrupt: () => () => {},
    writeOut: say,
    writeError: say,
  });
  if (exitCode !== 0) throw new Error(said.join(''));
}
