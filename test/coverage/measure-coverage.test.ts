import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBriefs } from '../../src/build/build-briefs.ts';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import type { Coverage } from '../../src/coverage/coverage.ts';
import { coverageHtml } from '../../src/coverage/coverage-html.ts';
import { coverageText } from '../../src/coverage/coverage-text.ts';
import { measureCoverage } from '../../src/coverage/measure-coverage.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import { type Files, memoryWorld, readFolder } from '../support/memory-world.ts';
import { assets, sampleFiles } from '../support/sample-brief.ts';

const asOf = '2026-11-23';
const project = readFolder(join(import.meta.dirname, '../../briefs/open-llm-collaboration'));

function measure(files: Files): { coverage: Coverage; html: string; text: string } {
  const open = openProject(memoryWorld(files, { assets })).value;
  const plan = open && planBuild(open, { asOf }).value;
  if (!open || !plan) throw new Error('the project does not open');
  const briefs = plan.briefs.flatMap(({ spec }) => {
    const { value: selection } = selectRecommendations(open.corpus, spec);
    return selection ? [{ spec, selection }] : [];
  });
  const coverage = measureCoverage(open.corpus, briefs, asOf);
  const html = coverageHtml(open.corpus, coverage, { title: open.project.title, language: 'en' });
  return { coverage, html, text: coverageText(coverage) };
}

/** What a built brief says of itself and shows, read from its Markdown alone. */
function readBrief(markdown: string) {
  const field = (name: string) => new RegExp(`^${name}: "(.*)"$`, 'm').exec(markdown)?.[1] ?? '';
  const shown = [...markdown.matchAll(/^#+ <a id="rec-([^"]+)"><\/a>/gm)].map(([, id]) => id ?? '');
  return { id: field('brief'), audience: field('audience'), region: field('region'), shown };
}

/** Values of a key in the YAML of a file, one to a line. */
function idsIn(path: string): readonly string[] {
  const text = new TextDecoder().decode(project[path]);
  return [...text.matchAll(/^- (?:\{ )?id: ([\w-]+)/gm)].map(([, id]) => id ?? '');
}

describe('coverage of the sample project', async () => {
  const { value: files = [] } = await buildBriefs(memoryWorld(project, { assets }), {
    asOf,
    formats: ['md'],
  });
  const briefs = files
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ bytes }) => readBrief(new TextDecoder().decode(bytes)));
  const { coverage } = measure(project);

  it('names each built brief in its cell, and no other', () => {
    expect(briefs.length).toBeGreaterThan(10);
    for (const { audience, region, briefs: ids } of coverage.cells) {
      const built = briefs.filter((brief) => brief.audience === audience && brief.region === region);
      expect(ids).toEqual(built.map(({ id }) => id).sort());
    }
    expect(coverage.cells.flatMap((cell) => cell.briefs).sort()).toEqual(briefs.map(({ id }) => id).sort());
  });

  it('counts in each cell what its built briefs show', () => {
    for (const { audience, region, inBriefs } of coverage.cells) {
      const here = briefs.filter((brief) => brief.audience === audience && brief.region === region);
      expect(inBriefs).toBe(new Set(here.flatMap(({ shown }) => shown)).size);
    }
    const full = coverage.cells.filter(({ briefs: ids }) => ids.includes('policymaker-brief'));
    expect(full.map(({ recommendations }) => recommendations)).toEqual([6]);
  });

  it('finds as orphans what no built brief shows', () => {
    const kinds = ['companies', 'platforms', 'policymakers', 'researchers'];
    const all = kinds.flatMap((kind) => idsIn(`corpus/recommendations/${kind}.yaml`));
    const shown = new Set(briefs.flatMap((brief) => brief.shown));
    expect(all).toHaveLength(21);
    expect(coverage.orphans).toEqual(all.filter((id) => !shown.has(id)));
    expect(coverage.asks.total).toBe(all.length);
  });
});

describe('gaps', () => {
  const lonely =
    '\n- { id: lonely, title: Alone, statement: Do it., audiences: [platforms], regions: [KE] }\n';
  const file = 'corpus/recommendations.yaml';
  const nobody = '- { id: seen-by-nobody, statement: Seen., regions: [KE], sources: [{ id: paper }] }\n';
  const files: Files = {
    ...sampleFiles,
    [file]: `${sampleFiles[file]}${lonely}`,
    'corpus/evidence.yaml': `${sampleFiles['corpus/evidence.yaml']}${nobody}`,
  };
  const withBrief: Files = {
    ...files,
    'briefs/b.yaml': '{ id: b, template: policy-brief, title: T, audience: policymakers, region: EU }',
  };
  const { coverage, html, text } = measure(withBrief);

  it('are named with what keeps them out', () => {
    expect(coverage.orphans).toContain('lonely');
    expect(coverage.withoutEvidence).toContain('lonely');
    expect(coverage.unusedEvidence).toEqual(['seen-by-nobody']);
    expect(coverage.uncitedSources).not.toContain('paper');
    const reason = coverage.orphanReasons.find(({ id }) => id === 'lonely');
    expect(reason?.file).toBe(file);
    expect(reason?.nearest[0]).toMatchObject({ brief: 'b', rule: 'audience' });
    expect(text).toContain('lonely');
  });

  it('have their place on a page that holds numbers as text, and nothing from elsewhere', () => {
    expect(html).toContain('lonely');
    expect(html).toMatch(/<html lang="en"/);
    expect(html).toMatch(/<caption[ >]/);
    expect(measure(project).html).toContain('Companies: World, Africa, Southeast Asia, Latin America,');
    expect(html).toMatch(/<th scope="col"/);
    expect(html).toMatch(/<th scope="row"/);
    expect(html).not.toMatch(/<script|https?:|url\(|@import/);
  });

  it('are escaped on a page', () => {
    const hostile = {
      ...withBrief,
      'briefwright.yaml': `${withBrief['briefwright.yaml']}`.replace('Open data', '"<b>&"'),
    };
    expect(measure(hostile).html).toContain('&lt;b&gt;&amp;');
    expect(measure(hostile).html).not.toContain('<b>&');
  });
});
