import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefStages } from '../../src/build/dump.ts';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { explainBrief } from '../../src/explain/explain-brief.ts';
import { folderWorld } from '../support/memory-world.ts';

const world = folderWorld(join(import.meta.dirname, '../../briefs/open-llm-collaboration'));
const open = openProject(world).value;
if (!open) throw new Error('the sample project does not open');
const plan = planBuild(open, { asOf: '2026-11-23' }).value;
if (!plan) throw new Error('the sample project has no plan');
const drafts = await Promise.all(plan.briefs.map((planned) => briefStages(world, open, planned)));

describe('the values between the passes of the sample project', () => {
  it('come without a single diagnostic', () => {
    expect(drafts.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it.each(['selection', 'brief', 'markdown', 'document', 'layout'] as const)(
    'are plain data: %s survives structuredClone and JSON',
    (stage) => {
      for (const { value } of drafts.slice(0, 3)) {
        const data = value?.[stage];
        expect(data).toBeDefined();
        expect(structuredClone(data)).toStrictEqual(data);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      }
    },
  );

  it('are plain data: the corpus and the plan too', () => {
    for (const data of [open.corpus, open.project, open.definitions, plan]) {
      expect(structuredClone(data)).toEqual(data);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
  });

  it('explain each recommendation once: in or out', () => {
    const ids = open.corpus.recommendations.map(({ id }) => id).sort();
    for (const [index, { value }] of drafts.entries()) {
      const spec = plan.briefs[index]?.spec;
      if (!value?.selection || !spec) throw new Error('a brief has no selection');
      const { included, excluded } = explainBrief(open.corpus, spec, value.selection);
      expect([...included, ...excluded].map(({ id }) => id).sort()).toEqual(ids);
      for (const { rule, file, line, remedy } of excluded) {
        expect(rule).not.toBe('');
        expect(remedy).not.toBe('');
        expect(file).toMatch(/^corpus\/recommendations\/\w+\.yaml$/);
        expect(line).toBeGreaterThan(0);
      }
    }
  });
});
