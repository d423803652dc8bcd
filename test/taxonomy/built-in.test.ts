import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildTaxonomy } from '../../src/taxonomy/build-taxonomy.ts';
import { builtInAudiences } from '../../src/taxonomy/built-in-audiences.ts';
import { builtInRegions } from '../../src/taxonomy/built-in-regions.ts';
import { covers } from '../../src/taxonomy/covers.ts';
import { findTerm } from '../../src/taxonomy/find-term.ts';
import { labelOf } from '../../src/taxonomy/label-of.ts';
import { groupings } from '../../src/taxonomy/regions/groupings.ts';

const root = resolve(import.meta.dirname, '../..');
const { value: regions, diagnostics } = buildTaxonomy('region', builtInRegions, []);
if (!regions) throw new Error('no regions');

const countries = builtInRegions.filter(
  ({ id }) => /^[A-Z]{2}$/.test(id) && !['EU', 'EZ', 'UN'].includes(id),
);

function cldr(name: string) {
  return JSON.parse(readFileSync(join(root, 'node_modules/cldr-core/supplemental', name), 'utf8'))
    .supplemental;
}

const containment: Record<string, { _contains: string[] }> =
  cldr('territoryContainment.json').territoryContainment;

describe('built-in regions', () => {
  it('build without a complaint, each name meaning one region', () => {
    expect(diagnostics).toEqual([]);
    const names = builtInRegions.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('name only regions that exist', () => {
    const ids = new Set(builtInRegions.map(({ id }) => id));
    const broader = builtInRegions.flatMap((region) => region.broader ?? []);
    expect(broader.filter((id) => !ids.has(id))).toEqual([]);
    expect(groupings.flatMap(({ members }) => members).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('hold the 249 countries of ISO 3166-1, and Kosovo', () => {
    const { codeMappings } = cldr('codeMappings.json');
    const withNumber = countries.filter(({ id }) => codeMappings[id]?._numeric && id !== 'XK');
    expect(withNumber).toHaveLength(249);
    expect(countries).toHaveLength(250);
  });

  it('all lie in the world', () => {
    const outside = builtInRegions.filter(({ id }) => !covers(regions, 'world', id));
    expect(outside).toEqual([]);
  });

  it('have a name in every language of the table', () => {
    const unnamed = builtInRegions.filter(
      ({ id, label }) => labelOf(label, 'en') === id || !labelOf(label, 'sv'),
    );
    expect(unnamed.map(({ id }) => id)).toEqual(['OECD', 'G7', 'G20']);
    expect(labelOf(findTerm(regions, 'KE')?.label ?? '', 'de')).toBe('Kenia');
  });

  it.each([
    ['europe', 'EU'],
    ['EEA', 'EU'],
    ['europe', 'CY'],
    ['EU', 'SE'],
    ['northern-europe', 'SE'],
    ['EEA', 'NO'],
    ['EFTA', 'CH'],
    ['EU', 'EZ'],
    ['EZ', 'BG'],
    ['419', 'MX'],
    ['latin-america', 'caribbean'],
    ['north-america', 'northern-america'],
    ['sub-saharan-africa', 'KE'],
    ['african-union', 'KE'],
    ['asia', 'ASEAN'],
    ['ASEAN', 'SG'],
    ['UN', 'UK'],
    ['europe', 'EL'],
    ['world', 'AQ'],
  ])('%s contains %s', (broader, narrower) => {
    expect(covers(regions, broader, narrower)).toBe(true);
  });

  it.each([
    ['EU', 'NO'],
    ['EU', 'GB'],
    ['EEA', 'CH'],
    ['EZ', 'SE'],
    ['latin-america', 'US'],
    ['oceania', 'AQ'],
    ['african-union', 'RE'],
    ['SE', 'EU'],
  ])('%s does not contain %s', (broader, narrower) => {
    expect(covers(regions, broader, narrower)).toBe(false);
  });

  it.each([
    ['EU', 27],
    ['EZ', 21],
    ['UN', 193],
    ['EEA', 30],
    ['EFTA', 4],
    ['ASEAN', 11],
    ['african-union', 55],
    ['OECD', 38],
    ['G7', 7],
    ['G20', 19],
    ['MERCOSUR', 5],
    ['GCC', 6],
  ])('%s has %i countries', (grouping, count) => {
    expect(countries.filter(({ id }) => covers(regions, grouping, id))).toHaveLength(count);
  });

  it('contain what CLDR says they contain', () => {
    const skipped = new Set(['QO', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);
    const missing = Object.entries(containment)
      .filter(([key]) => !key.endsWith('-status-deprecated') && !skipped.has(key))
      .flatMap(([key, { _contains }]) => _contains.map((child) => [key.replace(/-.*/, ''), child] as const))
      .filter(([, child]) => !skipped.has(child))
      .filter(([parent, child]) => !covers(regions, parent, child));
    expect(missing).toEqual([]);
  });

  it('are what the generator makes of CLDR today', async () => {
    const script = join(root, 'src/taxonomy/regions/generate.mjs');
    const generator: {
      containmentTable(containment: unknown, mappings: unknown): string;
      moduleText(name: string, table: string): string;
    } = await import(pathToFileURL(script).href);
    const table = generator.containmentTable(containment, cldr('codeMappings.json').codeMappings);
    const checkedIn = readFileSync(join(root, 'src/taxonomy/regions/containment.ts'), 'utf8');
    expect(generator.moduleText('containmentTable', table)).toBe(checkedIn);
  });
});

describe('built-in audiences', () => {
  it('are the four of the design', () => {
    expect(builtInAudiences.map(({ id }) => id)).toEqual([
      'researchers',
      'companies',
      'policymakers',
      'platforms',
    ]);
  });
});
