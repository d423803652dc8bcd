import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/build/open-project.ts';
import { memorySink } from '../../src/build/output-sink.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { prepareBrief } from '../../src/build/prepare-brief.ts';
import { runBuild } from '../../src/build/run-build.ts';
import { workbenches } from '../../src/build/workbench.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import type { Layout } from '../../src/layout/layout.ts';
import { exclusionExplainer } from '../../src/selection/exclusion-explainer.ts';
import { type Files, memoryWorld, readFolder } from '../support/memory-world.ts';
import { readPdf } from '../support/read-pdf.ts';
import { assets } from '../support/sample-brief.ts';

const sample = readFolder(join(import.meta.dirname, '../../briefs/open-llm-collaboration'));
const definitionFile = 'briefs/policymaker-brief.yaml';
/** Without the page budget that the sample has. */
const definition = new TextDecoder().decode(sample[definitionFile] as Uint8Array).replace(/^pages:.*\n/m, '');

function projectWith(lines: string, pages?: number) {
  const own = lines.includes('subtitle:') ? definition.replace(/^subtitle:.*\n/m, '') : definition;
  const files: Files = { ...sample, [definitionFile]: `${own}${lines}` };
  const world = memoryWorld(files, { assets });
  const open = openProject(world).value;
  const plan = open && planBuild(open, { asOf: '2026-11-23', names: ['policymaker-brief'], pages }).value;
  if (!open || !plan?.briefs[0]) throw new Error('the sample project does not open');
  return { world, open, plan, planned: plan.briefs[0], benches: workbenches(world) };
}

async function prepared(lines: string, pages?: number) {
  const project = projectWith(lines, pages);
  const { value, diagnostics } = await prepareBrief(project, project.planned);
  return { ...project, ...value, diagnostics };
}

async function layoutOf(project: Awaited<ReturnType<typeof prepared>>): Promise<Layout> {
  const { job, benches } = project;
  const document = job && parseMarkdown(job.markdown).value;
  const bench = job && (await benches(job)).value;
  const layout = document && (await bench?.typesetter?.layout(document, 'A4', new Map()))?.value;
  if (!layout) throw new Error('the brief has no pages');
  return layout;
}

/** The sizes of type on the pages, with the text areas' left edges: what a squeeze would change. */
function typeSizes({ pages }: Layout): ReadonlySet<number> {
  return new Set(
    pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'glyphs' ? [item.size] : []))),
  );
}

describe('fitBrief', () => {
  it.each([1, 2, 3])('cuts the policymakers’ brief to %i pages in the same type', async (pages) => {
    const whole = await prepared('');
    const cut = await prepared('', pages);
    const layout = await layoutOf(cut);
    expect(cut.diagnostics).toEqual([]);
    expect(layout.pages.length).toBeLessThanOrEqual(pages);
    const sizes = typeSizes(await layoutOf(whole));
    for (const size of typeSizes(layout)) expect(sizes).toContain(size);
    expect(cut.job?.markdown.text).toContain(
      pages === 1 ? 'Cut to fit one page: ' : `Cut to fit ${pages} pages: `,
    );
  });

  it('says in the brief what it left out, and nothing of it but the title', async () => {
    const { brief, job, selection } = await prepared('pages: 1\n');
    const omitted = selection?.excluded.filter(({ rule }) => rule === 'budget') ?? [];
    expect(omitted.length).toBeGreaterThan(2);
    expect(brief?.cut?.omitted.map(({ id }) => id).sort()).toEqual(
      omitted.map(({ recommendation }) => recommendation.id).sort(),
    );
    for (const { recommendation } of omitted) {
      expect(job?.markdown.text).toContain(recommendation.title);
      expect(job?.markdown.text).not.toContain(recommendation.statement);
    }
    const kept = brief?.recommendations.length ?? 0;
    expect(kept + omitted.length).toBe(6);
    expect(brief?.selection.leftOut).toContainEqual(
      expect.objectContaining({ rule: 'budget', count: omitted.length }),
    );
  });

  it('shows a title that stands alone in its table, where its place is', async () => {
    const { brief, job } = await prepared('pages: 1\n');
    const alone = brief?.recommendations.filter(({ length }) => length === 'title') ?? [];
    expect(alone.length).toBeGreaterThan(0);
    for (const { anchor, title } of alone) {
      expect(job?.markdown.text.split(title)).toHaveLength(2);
      expect(job?.markdown.text).toContain(`| <a id="${anchor}"></a>`);
    }
    const other = await prepared('pages: 1\nsections: [recommendations, about]\n');
    const shown = other.brief?.recommendations.filter(({ length }) => length === 'title') ?? [];
    for (const { anchor } of shown) expect(other.job?.markdown.text).toContain(`### <a id="${anchor}"></a>`);
    expect(other.diagnostics).toEqual([]);
  });

  it('counts in the title what is left, and warns of a number that was written out', async () => {
    const { brief, diagnostics } = await prepared('pages: 1\n');
    expect(brief?.title).toBe('Fund the commons, not only the model: three steps for the European Union');
    expect(diagnostics).toEqual([]);
    const counted = await prepared('pages: 1\nsubtitle: Six things to do by 2030\n');
    expect(counted.diagnostics).toMatchObject([
      {
        code: 'budget/counted-title',
        message: 'the subtitle says `Six`, and the page budget leaves 3 of 6 recommendations',
        span: { file: definitionFile },
      },
    ]);
    expect((await prepared('pages: 9\n')).brief?.title).toMatch(/: six steps for/);
  });

  it('makes a PDF of exactly so many pages', async () => {
    const { world, open, plan } = projectWith('', 1);
    const sink = memorySink();
    const { diagnostics } = await runBuild(world, open, plan, { sink });
    const { pages } = await readPdf(sink.files.get('policymaker-brief.pdf') ?? new Uint8Array());
    expect(diagnostics).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toMatch(/3 further recommendations:/);
  });

  it('keeps what has to stay', async () => {
    const { brief } = await prepared('pages: 1\nbudget: { must: [shared-definition] }\n');
    expect(brief?.recommendations.map(({ id }) => id)).toContain('shared-definition');
    const { brief: floored } = await prepared('pages: 1\nbudget: { floors: { recommendations: 3 } }\n');
    expect(floored?.recommendations).toHaveLength(3);
  });

  it('lets in what it left out by the change that the reason names', async () => {
    const { open, planned, selection } = await prepared('pages: 1\n');
    const explain = exclusionExplainer({ corpus: open.corpus, spec: planned.spec });
    const omitted = selection?.excluded.filter(({ rule }) => rule === 'budget') ?? [];
    for (const excluded of omitted) {
      const { id } = excluded.recommendation;
      const { changes, message } = explain(excluded);
      expect(changes).toEqual([{ type: 'add-must', value: id }]);
      expect(message).toBe('left out to fit one page');
      const { brief } = await prepared(`pages: 1\nbudget: { must: [${id}] }\n`);
      expect(brief?.recommendations.map((item) => item.id)).toContain(id);
    }
  });

  it('leaves a brief that fits as it is', async () => {
    const [whole, roomy] = [await prepared(''), await prepared('', 9)];
    const withoutRule = roomy.job?.markdown.text.replace(/ Length: 9 pages[^.]*\./, '');
    expect(withoutRule).toBe(whole.job?.markdown.text);
    expect(roomy.brief).not.toHaveProperty('cut');
  });

  it('says by how many lines what has to stay is too long, at the place of the budget', async () => {
    const { open } = projectWith('');
    const all = open.corpus.recommendations.filter(({ audiences }) => audiences.includes('policymakers'));
    const must = all.map(({ id }) => id).join(', ');
    const { diagnostics, job } = await prepared(
      `pages: 1\nlength: full\nbudget: { must: [${must}], shortest: full }\n`,
    );
    expect(job).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'budget/too-long', span: { file: definitionFile, start: { column: 8 } } },
    ]);
    expect(diagnostics[0]?.message).toMatch(
      /^what has to stay in the brief `policymaker-brief` is \d+ lines too long for one page$/,
    );
  });
});
