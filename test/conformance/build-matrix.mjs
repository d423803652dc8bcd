import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/cli/main.js');
const papers = ['A4', 'Letter'];

/**
 * Builds what the conformance run checks, with the built command line: the sample briefs in every theme on every paper,
 * a page of each script, and titles that ask much. Gives the problem that kept it from doing so, or nothing.
 */
export function buildMatrix(folder) {
  if (!existsSync(program)) return 'the built program is missing: run `npm run build` first';
  const awkward = join(folder, 'awkward');
  cpSync(join(root, 'fixtures/awkward'), awkward, { recursive: true });
  cpSync(join(root, 'fixtures/scripts/fonts'), join(awkward, 'fonts'), { recursive: true });
  const projects = [
    { name: 'sample', project: join(root, 'briefs/open-llm-collaboration'), variants: variantsOf(papers) },
    { name: 'scripts', project: join(root, 'fixtures/scripts'), variants: [{ paper: 'A4' }] },
    { name: 'awkward-titles', project: awkward, variants: variantsOf(['A4']) },
  ];
  for (const { name, project, variants } of projects) {
    for (const variant of variants) {
      const out = join(folder, 'out', [name, ...Object.values(variant)].join('-').toLowerCase());
      const problem = build(project, out, variant);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

/** Every built-in theme on each paper. */
function variantsOf(sizes) {
  const themes = readdirSync(join(root, 'templates/themes'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''))
    .sort();
  return themes.flatMap((theme) => sizes.map((paper) => ({ theme, paper })));
}

function build(project, out, variant) {
  const choices = Object.entries(variant).flatMap(([name, value]) => [`--${name}`, value]);
  const parameters = ['build', '--project', project, '--out', out, '--quiet', ...choices];
  const { status, stderr } = spawnSync(process.execPath, [program, ...parameters, '--as-of', '2026-11-23'], {
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `${project} could not be built:\n${stderr}`;
}
