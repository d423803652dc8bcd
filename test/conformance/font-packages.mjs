/**
 * Installs two font packages into a temporary project and builds pages in their scripts:
 *
 *   node test/conformance/font-packages.mjs
 *
 * Before that it builds the same project without them, which has to fail and to name both. Needs npm's registry and the
 * built program (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const scripts = { thai: 'noto-sans-thai', adlam: 'noto-sans-adlam' };
const packages = Object.values(scripts).map((name) => `@expo-google-fonts/${name}`);

const folder = mkdtempSync(join(tmpdir(), 'briefwright-fonts-'));
try {
  process.exitCode = main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function main() {
  // The packages lie above the project, as in a repository of several.
  const project = join(folder, 'briefs');
  copyFixture(project);
  const without = build(project);
  const unnamed = packages.filter((name) => !without.stderr.includes(`npm install ${name}`));
  if (without.status !== 1 || unnamed.length > 0) return fail(`without fonts: ${unnamed}`, without);
  console.log('pass  without the packages the build names them');

  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages];
  const installed = spawnSync('npm', install, { cwd: folder, encoding: 'utf8' });
  if (installed.status !== 0) return fail('npm install', installed);
  const built = build(project);
  if (built.status !== 0) return fail('with fonts', built);
  const { fonts } = JSON.parse(readFileSync(join(project, 'out/manifest.json'), 'utf8'));
  const unused = packages.filter((name) => !fonts.some(({ file }) => file.startsWith(`${name}/`)));
  if (unused.length > 0) return fail(`${unused} is not used`, built);
  for (const script of Object.keys(scripts)) {
    if (!existsSync(join(project, `out/${script}.pdf`))) return fail(`no page in ${script}`, built);
    console.log(`pass  a page in ${script} with the installed package`);
  }
  return 0;
}

/** The pages of the two scripts, without the fonts that stand beside them. */
function copyFixture(project) {
  const fixture = join(root, 'fixtures/scripts');
  mkdirSync(join(project, 'briefs'), { recursive: true });
  for (const name of ['briefwright.yaml', 'corpus', 'templates']) {
    cpSync(join(fixture, name), join(project, name), { recursive: true });
  }
  const briefs = readFileSync(join(fixture, 'briefs/briefs.yaml'), 'utf8').split('\n');
  const chosen = briefs.filter((line) => Object.keys(scripts).some((id) => line.includes(`id: ${id},`)));
  writeFileSync(join(project, 'briefs/briefs.yaml'), `${chosen.join('\n')}\n`);
}

function build(project) {
  const program = join(root, 'dist/cli/main.js');
  return spawnSync(process.execPath, [program, 'build', '--project', project], { encoding: 'utf8' });
}

function fail(what, { stdout, stderr }) {
  console.error(`FAIL  ${what}\n${stdout}\n${stderr}`);
  return 1;
}
