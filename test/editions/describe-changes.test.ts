import { describe, expect, it } from 'vitest';
import type { Brief } from '../../src/brief/brief.ts';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { prepareBrief } from '../../src/build/prepare-brief.ts';
import { recordEdition } from '../../src/build/record-edition.ts';
import { workbenches } from '../../src/build/workbench.ts';
import { describeChanges } from '../../src/editions/describe-changes.ts';
import { readEdition } from '../../src/editions/edition-record.ts';
import { type Files, memoryWorld } from '../support/memory-world.ts';
import { assets, sampleFiles } from '../support/sample-brief.ts';

const recommendations = String(sampleFiles['corpus/recommendations.yaml']);
const definitions = String(sampleFiles['briefs/all.yaml']);

function openAll(files: Files) {
  const world = memoryWorld(files, { assets });
  const { value: open, diagnostics } = openProject(world);
  const plan = open && planBuild(open, { asOf: '2026-11-23' }).value;
  return { world, open, plan, diagnostics };
}

/** The record of the sample as it stood on a day, with some files changed. */
async function record(changes: Files = {}): Promise<string> {
  const { world, open, plan } = openAll({ ...sampleFiles, ...changes });
  const { value } = open && plan ? await recordEdition(world, open, { ...plan, asOf: '2026-05-31' }) : {};
  if (!value) throw new Error('the sample has mistakes');
  return JSON.stringify(value);
}

interface Edited {
  /** The brief of the European Union. */
  readonly definition?: string;
  readonly files?: Files;
  readonly edition?: string;
}

async function prepare({ definition = '', files = {}, edition }: Edited) {
  const eu = `  region: EU\n  changes-since: "2026-05"\n  sections: [changes, recommendations, evidence]\n${definition}`;
  const all = {
    ...sampleFiles,
    'briefs/all.yaml': definitions.replace('  region: EU\n', eu),
    'editions/2026-05.json': edition ?? (await record()),
    ...files,
  };
  const { world, open, plan, diagnostics } = openAll(all);
  const planned = plan?.briefs.find(({ spec }) => spec.id === 'eu');
  const prepared =
    open && planned ? (await prepareBrief({ open, benches: workbenches(world) }, planned)).value : undefined;
  const { brief, selection } = prepared ?? {};
  return { open, brief, selection, text: prepared?.job?.markdown.text ?? '', diagnostics };
}

async function changesOf(edited: Edited): Promise<NonNullable<Brief['changes']>> {
  const { brief, diagnostics } = await prepare(edited);
  if (!brief?.changes) throw new Error(JSON.stringify(diagnostics));
  return brief.changes;
}

function reworded(from: string, to: string): Files {
  expect(recommendations).toContain(from);
  return { 'corpus/recommendations.yaml': recommendations.replace(from, to) };
}

describe('what changed since an edition', () => {
  it('is nothing where nothing did', async () => {
    expect(await changesOf({})).toEqual({
      edition: '2026-05',
      date: '2026-05-31',
      dateLabel: '31 May 2026',
      isNew: false,
      statement: 'No recommendation was added, changed or dropped since edition 2026-05 of 31 May 2026.',
      added: [],
      changed: [],
      dropped: [],
      findings: [],
    });
  });

  it('is absent where the definition names no edition', async () => {
    const { world, open, plan } = openAll(sampleFiles);
    const [planned] = plan?.briefs ?? [];
    const context = open && { open, benches: workbenches(world) };
    expect(context && planned && (await prepareBrief(context, planned)).value?.brief).not.toHaveProperty(
      'changes',
    );
  });

  it('names what is new, what changed and what was dropped, in the words of the brief', async () => {
    const before = recommendations
      .replace('- id: name-it', '- id: call-it')
      .replace('priority: medium', 'priority: low')
      .replace('actor: Office, by: 2027-06', 'actor: Office, by: 2027-09')
      .replace('evidence: [kenya-finding, europe-finding]', 'evidence: [europe-finding]')
      .replace('Because *it* pays.', 'As it pays.');
    const edition = await record({ 'corpus/recommendations.yaml': before });
    const { text } = await prepare({ edition });
    const section = text.slice(text.indexOf('## What changed'), text.indexOf('## Recommendations'));
    expect(section.trimEnd()).toBe(`## What changed

Since edition 2026-05 of 31 May 2026: one recommendation added, one recommendation changed and one recommendation dropped.

- **New:** [Name the data](#rec-name-it)
- **Changed:** [Pay for data in Europe](#rec-pay)
  - Reasons reworded
  - Priority: medium (before: low)
  - Deadline June 2027 (before: September 2027): Report on it.
  - One finding more behind it
- **Dropped:** Name the data`);
  });

  it('says it in the language of the brief', async () => {
    const files = reworded('priority: high', 'priority: low');
    const definition = '  language: fr\n';
    const french = await record({
      'briefs/all.yaml': definitions.replace('  region: EU\n', `  region: EU\n${definition}`),
    });
    const { statement, changed } = await changesOf({ files, definition, edition: french });
    expect(statement).toBe('Depuis l’édition 2026-05 du 31 mai 2026 : une recommandation modifiée.');
    expect(changed[0]?.notes).toContain('Priorité : basse (auparavant : haute)');
  });

  it('compares no wording with that of another language', async () => {
    const definition = '  language: fr\n';
    const { changed, findings } = await changesOf({
      definition,
      files: reworded('priority: high', 'priority: low'),
    });
    expect(changed.map(({ notes }) => notes)).toEqual([
      ['Désormais n° 2, auparavant 1', 'Priorité : basse (auparavant : haute)'],
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['an embargo', 'status: embargoed'],
    ['a draft', 'status: draft'],
    ['a later day', 'valid: { from: 2027-01-01 }'],
  ])('tells no title that %s keeps back now, and still counts it', async (_, line) => {
    const files = reworded('  title: Name the data\n', `  title: Name the data\n  ${line}\n`);
    const { brief, text } = await prepare({ files });
    expect(brief?.changes).toMatchObject({ dropped: [] });
    expect(brief?.changes?.statement).toContain('one recommendation dropped');
    expect(text).not.toContain('Name the data');
  });

  it('tells the title of what was retired, and of what the brief leaves out', async () => {
    const retired = reworded('  title: Name the data\n', '  title: Name the data\n  status: retired\n');
    expect((await changesOf({ files: retired })).dropped).toEqual([{ title: 'Name the data' }]);
    const excluded = await changesOf({ definition: '  select: { exclude: [name-it] }\n' });
    expect(excluded.dropped).toEqual([{ title: 'Name the data' }]);
  });

  it('takes for dropped nothing that gave way to a page budget', async () => {
    const { open, brief, selection } = await prepare({});
    const read = readEdition(new TextEncoder().encode(await record()), 'record');
    const last = brief?.recommendations.at(-1);
    const language = open?.languages['en'];
    if (!brief || !selection || !last || !language || !read.value) throw new Error('the sample has mistakes');
    const shorter = { ...brief, recommendations: brief.recommendations.slice(0, -1) };
    const edition = { name: '2026-05', record: read.value };
    const changesIn = (cutBrief: Brief) => describeChanges(language, { brief: cutBrief, selection }, edition);
    expect(changesIn(shorter).dropped).toEqual([{ title: last.title }]);
    const cut = { statement: 'Cut to fit one page', omitted: [{ id: last.id, title: last.title }] };
    expect(changesIn({ ...shorter, cut })).toMatchObject({
      dropped: [],
      statement: expect.stringMatching(/^No recommendation was/),
    });
  });

  it('concerns nothing but what this brief shows or showed', async () => {
    const files = reworded('statement: Companies should share data.', 'statement: Firms should share data.');
    expect((await changesOf({ files })).statement).toMatch(/^No recommendation was/);
    const { briefs } = JSON.parse(await record());
    const eu = briefs.find(({ id }: { readonly id: string }) => id === 'eu');
    expect(JSON.stringify(eu)).not.toMatch(/SECRET|NOT-YET|ONLY-KENYA|Behind nothing/);
  });

  it('points at findings that were worded or rated anew', async () => {
    const evidence = String(sampleFiles['corpus/evidence.yaml']);
    const files = { 'corpus/evidence.yaml': evidence.replace('certainty: low', 'certainty: high') };
    const { brief, text } = await prepare({ files });
    expect(brief?.changes?.findings).toEqual([{ number: 2, anchor: 'evidence-kenya-finding' }]);
    expect(text).toContain('- **Findings reworded or rated anew:** [E2](#evidence-kenya-finding)');
  });

  it('says that the edition had no such brief', async () => {
    const { isNew, statement } = await changesOf({
      edition: await record({ 'briefs/all.yaml': definitions.replace('id: eu', 'id: other') }),
    });
    expect({ isNew, statement }).toEqual({
      isNew: true,
      statement: 'This brief was not part of edition 2026-05 of 31 May 2026.',
    });
  });

  it.each<[string, Files, string]>([
    ['not JSON', { 'editions/2026-05.json': '' }, '`editions/2026-05.json` is not JSON'],
    [
      'no record',
      { 'editions/2026-05.json': '{"version":2}' },
      'is not the record of an edition: /$schema: ',
    ],
  ])('reports a file that is %s where the edition is named', async (_, files, message) => {
    const { diagnostics } = await prepare({ files });
    expect(diagnostics).toMatchObject([
      {
        code: 'spec/invalid-edition',
        message: expect.stringContaining(message),
        span: { file: 'briefs/all.yaml' },
      },
    ]);
  });

  it('reports an edition that has no record', async () => {
    const files = {
      'briefs/all.yaml': `${definitions}  changes-since: "2026-06"\n`,
      'editions/2026-05.json': await record(),
    };
    const { diagnostics } = openAll({ ...sampleFiles, ...files });
    expect(diagnostics).toMatchObject([
      {
        code: 'spec/unknown-edition',
        message: 'the project has no record of the edition `2026-06`',
        help: 'did you mean `2026-05`?',
      },
    ]);
  });

  it.each(['../secret', 'a/b', '.hidden', ''])('takes %j for no name', (name) => {
    const files = { 'briefs/all.yaml': `${definitions}  changes-since: "${name}"\n` };
    expect(openAll({ ...sampleFiles, ...files }).diagnostics).toMatchObject([{ code: 'spec/invalid-value' }]);
  });
});
