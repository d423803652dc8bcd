import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { prepareBrief } from '../../src/build/prepare-brief.ts';
import { workbenches } from '../../src/build/workbench.ts';
import { findImpact } from '../../src/impact/find-impact.ts';
import type { Impact } from '../../src/impact/impact.ts';
import { folderWorld, memoryWorld } from '../support/memory-world.ts';
import { assets, sampleFiles } from '../support/sample-brief.ts';

function open(world = memoryWorld(sampleFiles, { assets })) {
  const project = openProject(world).value;
  const plan = project && planBuild(project, { asOf: '2026-11-23' }).value;
  if (!project || !plan) throw new Error('the project has mistakes');
  return { world, project, plan };
}

async function impactOf(id: string): Promise<Impact> {
  const { world, project, plan } = open();
  const { value, diagnostics } = await findImpact(world, project, { plan, id });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

describe('findImpact', () => {
  it('follows a source to findings, recommendations and headlines, and says by which way', async () => {
    const { of, records } = await impactOf('paper');
    expect(of).toMatchObject([{ kind: 'source', id: 'paper', title: 'On data' }]);
    expect(records.map(({ kind, id, through }) => [kind, id, ...through])).toEqual([
      ['evidence', 'kenya-finding'],
      ['evidence', 'europe-finding'],
      ['evidence', 'world-finding'],
      ['recommendation', 'pay'],
      ['recommendation', 'open', 'world-finding', 'kenya-finding'],
    ]);
    expect((await impactOf('report')).records.at(-1)).toMatchObject({
      kind: 'headline',
      id: 'policymakers',
      sentences: [{ text: 'Open what is paid for.', file: 'corpus/audiences.yaml', line: 6 }],
    });
  });

  it('gives every text of a record with its own line', async () => {
    const { records } = await impactOf('europe-finding');
    const lines = String(sampleFiles['corpus/recommendations.yaml']).split('\n');
    expect(records.map(({ id }) => id)).toEqual(['pay']);
    const sentences = records.flatMap((record) => record.sentences);
    expect(sentences.map(({ field }) => field)).toEqual([
      '/title',
      '/statement',
      '/rationale',
      '/short',
      '/actions/0/text',
      '/actions/1/text',
      '/actions/2/text',
      '/variants/0/title',
    ]);
    for (const { line, text, field } of sentences.filter(({ field }) => field !== '/rationale')) {
      expect(lines[line - 1], field).toContain(text);
    }
  });

  it('gives the numbers that things have in each brief', async () => {
    const { briefs } = await impactOf('kenya-finding');
    expect(briefs.find(({ id }) => id === 'eu')).toMatchObject({
      recommendations: [
        { id: 'open', number: 1 },
        { id: 'pay', number: 2 },
      ],
      evidence: [{ id: 'kenya-finding', number: 2 }],
      references: [],
      hasHeadline: false,
    });
  });

  it('names the briefs that show it, also only among what others are asked', async () => {
    const { records, briefs } = await impactOf('unused-finding');
    expect(records.map(({ id }) => id)).toEqual(['share']);
    expect(briefs.map(({ id, recommendations, others }) => [id, recommendations.length, others])).toEqual([
      ['eu', 0, ['share']],
      ['peru', 0, ['share']],
      ['startup-note', 1, []],
      ['world-memo', 0, ['share']],
    ]);
  });

  it('names the briefs that show a record, and only those, on the sample project', async () => {
    const folder = new URL('../../briefs/open-llm-collaboration', import.meta.url).pathname;
    const { world, project, plan } = open(folderWorld(folder));
    const shown = await Promise.all(
      plan.briefs.map(async (planned) => {
        const { brief } =
          (await prepareBrief({ open: project, benches: workbenches(world) }, planned)).value ?? {};
        return { id: planned.spec.id, evidence: brief?.evidence.map(({ id }) => id) ?? [] };
      }),
    );
    for (const { id } of project.corpus.evidence) {
      const listed = (await findImpact(world, project, { plan, id })).value?.briefs ?? [];
      const own = listed.filter(({ evidence }) => evidence.length > 0).map((brief) => brief.id);
      expect(own).toEqual(shown.filter(({ evidence }) => evidence.includes(id)).map((brief) => brief.id));
    }
  });

  it('reports an id that no source and no finding has', async () => {
    const { world, project, plan } = open();
    const { diagnostics } = await findImpact(world, project, { plan, id: 'papers' });
    expect(diagnostics).toEqual([
      {
        code: 'input/unknown-record',
        message: 'no source and no evidence record has the id `papers`',
        help: 'did you mean `paper`?',
      },
    ]);
  });
});
