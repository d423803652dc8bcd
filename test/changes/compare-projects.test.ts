import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { compareProjects } from '../../src/changes/compare-projects.ts';
import { type Files, memoryWorld, readFolder } from '../support/memory-world.ts';
import { assets } from '../support/sample-brief.ts';

const asOf = '2026-11-23';
const files: Files = readFolder(join(import.meta.dirname, '../../briefs/open-llm-collaboration'));
const world = memoryWorld(files, { assets });
const open = openProject(world).value;
const plan = open && planBuild(open, { asOf }).value;
if (!open || !plan) throw new Error('the sample project does not open');

const audiences = new Map(plan.briefs.map(({ spec }) => [spec.id, spec.audience]));
const forCompanies = open.corpus.recommendations.filter(
  ({ audiences: asked }) => asked.join() === 'companies',
);

/** The project with one word more in the plain statement of a record. */
function withWordIn(id: string): Files {
  const file = 'corpus/recommendations/companies.yaml';
  const text = new TextDecoder().decode(files[file] as Uint8Array);
  const at = text.indexOf('should', text.indexOf(`- id: ${id}\n`));
  return { ...files, [file]: `${text.slice(0, at)}really ${text.slice(at)}` };
}

describe('compareProjects', () => {
  it.each(forCompanies.map(({ id }) => [id]))(
    'a word in %s changes briefs for companies only',
    async (id) => {
      const { value } = await compareProjects(world, memoryWorld(withWordIn(id), { assets }), { asOf });
      const changed = value?.briefs.filter(({ type }) => type !== 'same') ?? [];
      expect(changed.length).toBeGreaterThan(0);
      for (const brief of changed) expect(audiences.get(brief.id)).toBe('companies');
      expect(value?.briefs).toHaveLength(audiences.size);
    },
  );

  it('finds no change where there is none', async () => {
    const { value } = await compareProjects(world, memoryWorld(files, { assets }), { asOf });
    expect(value?.briefs.every(({ type }) => type === 'same')).toBe(true);
  });
});
