import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { chooseBrief } from '../../src/build/prepare-brief.ts';
import { settleRemedies } from '../../src/build/settle-remedies.ts';
import { workbenches } from '../../src/build/workbench.ts';
import { explainBrief, explanationText, onlyAbout } from '../../src/explain/explain-brief.ts';
import type { Change } from '../../src/selection/change.ts';
import { editProject, textOf } from '../explain/edit-project.ts';
import { properParts } from '../explain/proper-parts.ts';
import { type Files, memoryWorld, readFolder } from '../support/memory-world.ts';
import { assets } from '../support/sample-brief.ts';

const sample = readFolder(join(import.meta.dirname, '../../briefs/open-llm-collaboration'));
const definition = 'briefs/policymaker-brief.yaml';

/** The sample project with a page budget for the brief for policymakers. */
function project(lines: string): Files {
  return { ...sample, [definition]: `${textOf(sample[definition]).replace(/^pages:.*\n/m, '')}${lines}` };
}

async function chosen(files: Files) {
  const world = memoryWorld(files, { assets });
  const open = openProject(world).value;
  const planned =
    open && planBuild(open, { asOf: '2026-11-23', names: ['policymaker-brief'] }).value?.briefs[0];
  if (!open || !planned) return undefined;
  const context = { open, benches: workbenches(world) };
  const { value } = await chooseBrief(context, planned);
  return value && { ...value, context, whole: planned.spec };
}

/** What is to be done to let in or keep out a recommendation, as `explain` tells it. */
async function remedyOf(files: Files, id: string) {
  const brief = await chosen(files);
  if (!brief) throw new Error('no brief');
  const { context, whole, spec, selection } = brief;
  const told = onlyAbout(explainBrief(context.open.corpus, spec, selection), id);
  const { included, excluded } = await settleRemedies(context, whole, told, id);
  const [item] = [...included, ...excluded];
  if (!item) throw new Error('no reason');
  return { isIn: included.length > 0, changes: item.changes, remedy: item.remedy };
}

async function isIn(files: Files, id: string, changes: readonly Change[]): Promise<boolean | undefined> {
  const record = { file: `corpus/recommendations/${fileOf(id)}.yaml`, id };
  const places = { record, definition: { file: definition, line: 1 } };
  const brief = await chosen(editProject(files, places, changes));
  return brief?.selection.included.some(({ recommendation }) => recommendation.id === id);
}

function fileOf(id: string): string {
  const names = ['companies', 'policymakers', 'researchers'];
  const name = names.find((one) =>
    textOf(sample[`corpus/recommendations/${one}.yaml`]).includes(`- id: ${id}\n`),
  );
  if (!name) throw new Error(`${id} stands nowhere`);
  return name;
}

describe('settleRemedies', () => {
  it.each([
    ['pages: 2\n', 'hybrid-governance', 'add `policymakers` to its audiences'],
    [
      'pages: 3\nlength: full\nbudget: { shortest: full }\n',
      'hybrid-governance',
      'add `policymakers` to its audiences and add `hybrid-governance` to `budget.must`',
    ],
    [
      'pages: 2\nlength: full\nbudget: { shortest: full, must: [public-ai-infrastructure, regional-languages] }\n',
      'safety-dialogue',
      'add `safety-dialogue` to `budget.must` and raise `pages` to 3',
    ],
  ])('with %j flips %s by all of its remedy, and by no part of it', async (lines, id, expected) => {
    const files = project(lines);
    const { isIn: before, changes, remedy } = await remedyOf(files, id);
    expect(remedy).toBe(expected);
    expect(await isIn(files, id, changes)).toBe(!before);
    for (const part of properParts(changes).filter(({ length }) => length > 0)) {
      expect([part, await isIn(files, id, part)]).not.toEqual([part, !before]);
    }
  });

  it('is not tried for all at once, which the list says', async () => {
    const brief = await chosen(project('pages: 1\n'));
    if (!brief) throw new Error('no brief');
    const { context, whole, spec, selection } = brief;
    const told = explainBrief(context.open.corpus, spec, selection);
    const explanation = await settleRemedies(context, whole, told);
    expect(explanation.excluded.find(({ id }) => id === 'hybrid-governance')?.mayNotFit).toBe(true);
    expect(explanationText(explanation)).toContain('`explain policymaker-brief <recommendation>` tries it');
  });
});
