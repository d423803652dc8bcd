import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/build/has-errors.ts';
import type { Located } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { explainBrief } from '../../src/explain/explain-brief.ts';
import { loadProject } from '../../src/project/load-project.ts';
import type { Project } from '../../src/project/schema.ts';
import { applyChanges } from '../../src/selection/apply-changes.ts';
import type { Change } from '../../src/selection/change.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import type { BriefSpec } from '../../src/spec/brief-spec.ts';
import { expandBriefs } from '../../src/spec/expand-briefs.ts';
import { loadBriefDefinitions } from '../../src/spec/load-brief-definitions.ts';
import { loadTemplates } from '../../src/template/load-templates.ts';
import { templateInfos } from '../../src/template/template-infos.ts';
import type { World } from '../../src/world.ts';
import { assetsFolder, type Files, memoryWorld, readFolder } from '../support/memory-world.ts';
import { editProject, type Places, textOf } from './edit-project.ts';
import { properParts } from './proper-parts.ts';

const asOf = '2026-11-23';
const root = join(import.meta.dirname, '../..');
const assets = readFolder(assetsFolder);

/** Two lists and a definition that stands alone, so that edits have to find their way. */
const demanding: Files = {
  'briefwright.yaml': `
title: Open data
publisher: { name: Institute for Tests }
contact: desk@example.org
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
languages: [en]
`,
  'corpus/topics.yaml': '[{ id: data, label: Data }, { id: money, label: Money }]',
  'corpus/recommendations.yaml': `
- { id: plain, title: T, statement: S., audiences: [companies], topics: [data], priority: high }
- { id: draft, title: T, statement: S., audiences: [companies], topics: [data], status: draft }
- { id: early, title: T, statement: S., audiences: [companies], topics: [data], valid: { from: 2027-01-01 } }
- { id: late, title: T, statement: S., audiences: [companies], topics: [data], valid: { until: 2026-01-01 } }
- { id: elsewhere, title: T, statement: S., audiences: [companies], topics: [data], regions: [KE] }
- { id: narrow, title: T, statement: S., audiences: [companies], topics: [data], regions: [SE], priority: low }
- { id: narrow-2, title: T, statement: S., audiences: [companies], topics: [data], regions: [FR], priority: high }
- { id: others, title: T, statement: S., audiences: [platforms], topics: [money], status: retired }
- { id: money, title: T, statement: S., audiences: [companies], topics: [money] }
- { id: refused, title: T, statement: S., audiences: [companies], topics: [money] }
- { id: named, title: T, statement: S., audiences: [companies], topics: [money] }
- { id: named-too, title: T, statement: S., audiences: [companies], topics: [data], priority: low }
`,
  'briefs/list.yaml': `
- id: open
  template: company-memo
  title: Data
  audience: companies
  region: EU
# The items of this list do not stand one line apart.

- id: chosen
  template: company-memo
  title: Data
  audience: companies
  region: EU
  select: { topics: [data], include: [named, named-too], exclude: [refused] }
`,
  'briefs/limited.yaml': `
id: limited
template: company-memo
title: Data
audience: companies
region: EU
select: { topics: [data], limit: 2, include: [named-too] }
`,
};

const allTypes: readonly Change['type'][] = [
  'add-audience',
  'add-exclude',
  'add-include',
  'add-region',
  'include-narrower',
  'raise-limit',
  'remove-exclude',
  'remove-include',
  'set-status',
  'set-valid-from',
  'set-valid-until',
];

interface Item {
  readonly brief: BriefSpec;
  readonly id: string;
  readonly isIn: boolean;
  readonly changes: readonly Change[];
  readonly places: Places;
}

/** All recommendations in all briefs of a project. */
function itemsOf(files: Files): readonly Item[] {
  const { corpus, briefs } = load(files);
  return briefs.flatMap((brief) => {
    const { value: selection } = selectRecommendations(corpus, brief);
    if (!selection || !brief.span) throw new Error('every brief has a definition and a selection');
    const definition = { file: brief.span.file, line: brief.span.start.line };
    const { included, excluded } = explainBrief(corpus, brief, selection);
    const itemOf = (isIn: boolean) => (reason: (typeof included | typeof excluded)[number]) => {
      const { id, file, changes } = reason;
      return { brief, id, isIn, changes, places: { record: { file, id }, definition } };
    };
    return [...included.map(itemOf(true)), ...excluded.map(itemOf(false))];
  });
}

/** Corpora by the text of their files: most edits come again in other briefs. */
const corpora = new Map<string, ReturnType<typeof loadCorpus>>();

function corpusOf(world: World, project: Located<Project>, files: Files) {
  const texts = Object.entries(files).filter(([path]) => path.startsWith('corpus/'));
  const key = texts.map(([path, content]) => `${path}\n${textOf(content)}`).join('\n');
  const corpus = corpora.get(key) ?? loadCorpus(world, project);
  corpora.set(key, corpus);
  return corpus;
}

const { value: templates } = loadTemplates(memoryWorld({}, { assets }));

/** What a project's files say, as the commands load it; the built-in templates are read once for all. */
function load(files: Files) {
  const world = memoryWorld(files);
  const project = loadProject(world);
  const corpus = project.value && corpusOf(world, project.value, files);
  const definitions = project.value && loadBriefDefinitions(world, project.value);
  if (!project.value || !corpus?.value || !definitions?.value || !templates) {
    throw new Error(JSON.stringify([project, corpus, definitions]));
  }
  const context = { project: project.value, corpus: corpus.value, templates: templateInfos(templates) };
  const briefs = expandBriefs(context, definitions.value, { asOf });
  const found = [project, corpus, definitions, briefs].flatMap(({ diagnostics }) => diagnostics);
  return { corpus: corpus.value, briefs: briefs.value ?? [], isSound: !hasErrors(found) };
}

/** Whether these edits of the YAML take the item to the other list. A project with mistakes flips nothing. */
function isFlipped(files: Files, item: Item, changes: readonly Change[]): boolean {
  const { corpus, briefs, isSound } = load(editProject(files, item.places, changes));
  const brief = briefs.find(({ id }) => id === item.brief.id);
  if (!isSound || !brief) return false;
  const { value: selection } = selectRecommendations(corpus, brief);
  const isIn = selection?.included.some(({ recommendation }) => recommendation.id === item.id);
  return isIn === !item.isIn;
}

/** Remedies that do not flip their item, and parts of remedies that do. */
function wrongRemedies(files: Files): readonly unknown[] {
  return itemsOf(files).flatMap((item) => {
    const parts = properParts(item.changes).filter((part) => part.length > 0);
    const enough = parts.filter((part) => isFlipped(files, item, part));
    const isTrue = isFlipped(files, item, item.changes);
    return [...(isTrue ? [] : [item.changes]), ...enough].map((changes) => ({
      brief: item.brief.id,
      recommendation: item.id,
      changes,
    }));
  });
}

it('flips every recommendation in every sample brief by its remedy, and by no part of it', () => {
  const files = readFolder(join(root, 'briefs/open-llm-collaboration'));
  const items = itemsOf(files);
  expect(items).toHaveLength(14 * 21);
  expect(items.filter(({ changes }) => changes.length === 0)).toEqual([]);
  expect(wrongRemedies(files)).toEqual([]);
}, 60_000);

it.each([
  ['the sample project', readFolder(join(root, 'briefs/open-llm-collaboration'))],
  ['a demanding one', demanding],
])('applies remedies as data as an author does in the YAML of %s', (_name, files) => {
  const { corpus } = load(files);
  const unmoved = itemsOf(files).filter(({ brief, id, isIn, changes }) => {
    const changed = applyChanges({ corpus, spec: brief }, id, changes);
    const { value: selection } = selectRecommendations(changed.corpus, changed.spec);
    return selection?.included.some(({ recommendation }) => recommendation.id === id) === isIn;
  });
  expect(unmoved).toEqual([]);
});

describe('a project in which every rule says no', () => {
  it('is flipped by its remedies', () => {
    const items = itemsOf(demanding);
    const types = new Set(items.flatMap(({ changes }) => changes.map(({ type }) => type)));
    expect([...types].sort()).toEqual(allTypes);
    expect(wrongRemedies(demanding)).toEqual([]);
  });
});
