import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as briefwright from '../src/index.ts';

it('exports what it says, and nothing by accident', () => {
  expect(Object.keys(briefwright).sort()).toEqual([
    'DiskTrouble',
    'adHocBrief',
    'buildBriefs',
    'buildManifest',
    'compareDiagnostics',
    'composeBrief',
    'createFontBook',
    'describeChanges',
    'describePlan',
    'diagnosticCodes',
    'diskWorld',
    'effectiveSeverity',
    'expandBriefs',
    'explainBrief',
    'explanationText',
    'formats',
    'interpolate',
    'jsonSchemaFor',
    'layoutDocument',
    'loadBriefDefinitions',
    'loadCorpus',
    'loadLanguages',
    'loadProject',
    'loadTemplates',
    'loadTheme',
    'manifestBytes',
    'memorySink',
    'mergeManifests',
    'openProject',
    'parseMarkdown',
    'planBuild',
    'readManifest',
    'renderTemplate',
    'reporters',
    'runBuild',
    'runCheck',
    'schemaNames',
    'selectRecommendations',
    'shardManifestFile',
    'shardOfPlan',
    'shardPlan',
    'spanIn',
    'writeOutputs',
  ]);
});

it('builds the briefs of a folder on disk', async () => {
  const folder = join(import.meta.dirname, '../briefs/open-llm-collaboration');
  const world = briefwright.diskWorld(folder, '2026-11-23');
  const { value, diagnostics } = await briefwright.buildBriefs(world, { names: ['policymaker-brief'] });
  expect(diagnostics).toEqual([]);
  expect(value?.map(({ path }) => path)).toEqual([
    'policymaker-brief.md',
    'policymaker-brief.pdf',
    'manifest.json',
  ]);
});
