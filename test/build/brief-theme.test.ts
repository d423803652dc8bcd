import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/build/open-project.ts';
import { memorySink } from '../../src/build/output-sink.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { runBuild } from '../../src/build/run-build.ts';
import { starterWorld } from './starter-world.ts';

const briefs = (second: string) => `
- { id: one, template: policy-brief, title: One, audience: policymakers }
- { id: two, template: policy-brief, title: Two, audience: policymakers, theme: ${second} }
`;

async function run(files: Readonly<Record<string, string>>, theme?: string) {
  const world = starterWorld(files);
  const { value: open } = openProject(world);
  const plan = open && planBuild(open, { asOf: '2026-11-23', formats: ['pdf'], theme }).value;
  if (!open || !plan) throw new Error('the project has mistakes');
  const sink = memorySink();
  const { value = [], diagnostics } = await runBuild(world, open, plan, { sink });
  const pdfs = new Map(value.map(({ spec }) => [spec.id, sink.files.get(`${spec.id}.pdf`)]));
  return { themes: plan.briefs.map(({ spec }) => spec.theme), pdfs, diagnostics };
}

describe('the theme of a brief', () => {
  it('is its own, else that of the project; the command line comes before both', async () => {
    const files = { 'briefs/briefs.yaml': briefs('own'), 'themes/own.yaml': 'extends: bulletin\n' };
    const { themes, pdfs, diagnostics } = await run(files);
    expect(diagnostics).toEqual([]);
    expect(themes).toEqual(['ministry', 'own']);
    const alone = await run({ 'briefs/briefs.yaml': briefs('memo') }, 'ministry');
    expect(alone.themes).toEqual(['ministry', 'ministry']);
    expect(alone.pdfs.get('one')).toEqual(pdfs.get('one'));
    expect(alone.pdfs.get('two')?.length).not.toBe(pdfs.get('two')?.length);
  });

  it('is reported at its place where there is none of that name, or where it has mistakes', async () => {
    const unknown = await run({ 'briefs/briefs.yaml': briefs('bulletn') });
    expect(unknown.pdfs.size).toBe(0);
    expect(unknown.diagnostics).toMatchObject([
      {
        code: 'project/unknown-theme',
        help: 'did you mean `bulletin`?',
        span: { file: 'briefs/briefs.yaml', start: { line: 3 } },
      },
    ]);
    const wrong = { 'briefs/briefs.yaml': briefs('own'), 'themes/own.yaml': 'extends: memo\ninset: far\n' };
    expect((await run(wrong)).diagnostics).toMatchObject([
      { code: 'project/invalid-theme', span: { file: 'themes/own.yaml', start: { line: 2 } } },
    ]);
  });
});
