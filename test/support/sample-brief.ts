import type { Brief } from '../../src/brief/brief.ts';
import { composeBrief } from '../../src/brief/compose-brief.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts';
import { loadLanguages } from '../../src/language/load-languages.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import { expandBriefs } from '../../src/spec/expand-briefs.ts';
import { loadBriefDefinitions } from '../../src/spec/load-brief-definitions.ts';
import { interpolate } from '../../src/template/interpolate.ts';
import { loadTemplates } from '../../src/template/load-templates.ts';
import { templateInfos } from '../../src/template/template-infos.ts';
import { assetsFolder, type Files, memoryWorld, readFolder } from './memory-world.ts';

export const assets = readFolder(assetsFolder);

/** A small project: two audiences that are asked for things, one that is not, and three places. */
export const sampleFiles: Files = {
  'briefwright.yaml': `
title: Open data
publisher: { name: Institute for Tests, url: "https://example.org/" }
contact: desk@example.org
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
languages: [en, fr]
edition: "2026-11"
facets:
  stage: { label: Stage, values: [{ id: early, label: Early }, { id: late, label: Late }] }
`,
  'corpus/audiences.yaml': `
- id: startups
  label: Startups
  broader: [companies]
- id: policymakers
  headline: { text: Open what is paid for., sources: [{ id: report, locator: p. 1 }] }
`,
  'corpus/topics.yaml': `
- { id: data, label: Data }
- { id: money, label: Money }
`,
  'corpus/sources.yaml': `
- id: unused
  type: report
  title: Never cited
- id: paper
  type: article-journal
  title: On data
  author: [{ family: Ito, given: Anna-Lena }, { family: Okoro, given: Ben }]
  issued: 2025-09
  container-title: Journal of Tests
  volume: "3"
  page: 4-9
  DOI: 10.1000/x_(1)
- id: report
  type: report
  title: "Data: a report?"
  author: [{ literal: The *Office* }]
  publisher: Office
  URL: https://example.org/report/
  accessed: 2026-06-03
`,
  'corpus/evidence.yaml': `
- id: kenya-finding
  statement: Seen in Kenya.
  certainty: low
  regions: [KE]
  sources: [{ id: paper }, { id: report, locator: ch. 2 }]
  note: One case only.
- id: europe-finding
  statement: Seen in Europe.
  regions: [europe]
  sources: [{ id: paper, locator: s. 1 }, { id: paper, locator: s. 2 }]
  note: One case only.
- id: world-finding
  statement: Seen everywhere.
  regions: [world]
  sources: [{ id: paper }]
- id: unused-finding
  statement: Behind nothing in the brief.
  regions: [FR]
  sources: [{ id: unused }]
`,
  'corpus/recommendations.yaml': `
- id: pay
  title: Pay for data
  statement: Governments should pay for data.
  rationale: |
    Because *it* pays.

    - once
    - twice
  short: It pays.
  audiences: [policymakers]
  topics: [money, data]
  stage: [late]
  priority: medium
  strength: strong
  horizon: short
  instrument: funding
  actions:
    - { text: Set aside money., actor: Ministry, by: "2027", indicator: Share of the budget }
    - { text: Report on it., actor: Office, by: 2027-06 }
    - { text: Use EU funds., by: "2026-12", when: { region: EU } }
  evidence: [kenya-finding, europe-finding]
  sources: [{ id: paper, locator: p. 5 }]
  relations:
    - { type: depends-on, id: share }
    - { type: counterpart, id: secret }
  variants:
    - { when: { region: EU }, title: Pay for data in Europe, reason: Europe has funds. }
  assessed-by: Judged by us.
- id: open
  title: Open the data
  statement: Governments should open data.
  audiences: [policymakers]
  topics: [data]
  stage: [early]
  priority: high
  evidence: [world-finding, kenya-finding]
  sources: [{ id: report }]
- id: name-it
  title: Name the data
  statement: Governments should name data.
  audiences: [policymakers]
  topics: [data]
- id: share
  title: Share data
  statement: Companies should share data.
  audiences: [companies]
  topics: [data]
  evidence: [unused-finding]
  sources: [{ id: unused }]
  relations: [{ type: supports, id: open }, { type: conflicts-with, id: pay }]
  variants:
    - { when: { audience: companies, region: EU }, title: Share data in Europe, reason: The law differs. }
- id: secret
  title: TOP-SECRET
  statement: TOP-SECRET statement.
  audiences: [companies]
  status: embargoed
- id: later
  title: NOT-YET
  statement: NOT-YET statement.
  audiences: [companies]
  valid: { from: 2027-01-01 }
  relations: [{ type: supports, id: open }]
- id: elsewhere
  title: ONLY-KENYA
  statement: ONLY-KENYA statement.
  audiences: [companies]
  regions: [KE]
  relations: [{ type: supports, id: open }]
`,
  'briefs/all.yaml': `
- id: eu
  template: policy-brief
  title: "Data for {{audience.label}} in the {{region.label}}"
  audience: policymakers
  region: EU
- id: peru
  template: research-note
  title: Data in Peru
  subtitle: As of {{date}}
  short-title: Data
  audience: policymakers
  region: PE
- id: world-memo
  template: company-memo
  title: Data
  audience: policymakers
  region: world
- id: startup-note
  template: platform-note
  title: Data for startups
  audience: startups
  region: KE
`,
};

/** The briefs of a project, composed. Every mistake on the way is in the diagnostics. */
export function composeProject(files: Files, language = 'en'): Outcome<readonly Brief[]> {
  const world = memoryWorld(files, { assets });
  const diagnostics: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const project = take(loadProject(world));
  const corpus = project && take(loadCorpus(world, project));
  const templates = take(loadTemplates(world));
  const languages = take(loadLanguages(world, [language]));
  const definitions = project && take(loadBriefDefinitions(world, project));
  const words = languages?.[language];
  if (!project || !corpus || !templates || !definitions || !words) return { diagnostics };
  const context = { project, corpus, templates: templateInfos(templates) };
  const specs = take(expandBriefs(context, definitions, { asOf: '2026-11-23', language })) ?? [];
  const briefs = specs.flatMap((spec) => {
    const selection = take(selectRecommendations(corpus, spec));
    const compose = { project, corpus, language: words, interpolate };
    return (selection && take(composeBrief(compose, spec, selection))) ?? [];
  });
  return { value: briefs, diagnostics };
}

/** One brief of the sample, which has no mistakes. */
export function sampleBrief(id: string, language = 'en'): Brief {
  const { value = [], diagnostics } = composeProject(sampleFiles, language);
  const brief = value.find((candidate) => candidate.id === id);
  if (!brief || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return brief;
}
