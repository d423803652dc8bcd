import { describe, expect, it } from 'vitest';
import { noFieldSpans, spanIn } from '../../src/diagnostics/location.ts';
import { expandBriefs } from '../../src/spec/expand-briefs.ts';
import { loadBriefDefinitions } from '../../src/spec/load-brief-definitions.ts';
import type { SpecOverrides } from '../../src/spec/spec-context.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { packSpans } from '../support/pack-spans.ts';
import { context } from './sample-context.ts';

const asOf = '2026-11-23';

/** Expands the definitions of one file; the loader finds no mistake in it. */
function expand(yaml: string, overrides: Partial<SpecOverrides> = {}, from = context) {
  const loaded = loadBriefDefinitions(memoryWorld({ 'briefs/all.yaml': yaml }), context.project);
  expect(loaded.diagnostics).toEqual([]);
  const { value = [], diagnostics } = expandBriefs(from, loaded.value ?? [], { asOf, ...overrides });
  return { specs: value, diagnostics };
}

/** A definition with these lines after its first three: `id`, `template` and `title`. */
function definition(...lines: readonly string[]): string {
  return ['id: brief', 'template: policy-brief', 'title: Title', ...lines, ''].join('\n');
}

describe('expandBriefs', () => {
  it('settles every default', () => {
    const { specs, diagnostics } = expand(definition('audience: policymakers'));
    expect(diagnostics).toEqual([]);
    const [{ span, spans = noFieldSpans, ...spec } = {}] = specs;
    expect(spec).toStrictEqual({
      id: 'brief',
      template: 'policy-brief',
      title: 'Title',
      audience: 'policymakers',
      region: 'world',
      includeNarrower: false,
      sections: ['key-messages', 'evidence'],
      formats: ['md', 'pdf'],
      language: 'en',
      length: 'standard',
      paper: 'A4',
      theme: 'ministry',
      edition: '2026-11',
      asOf,
      select: { facets: {}, include: [], exclude: [] },
    });
    expect(span?.start).toEqual({ line: 1, column: 1 });
    expect(spanIn({ spans }, '/audience')?.start).toEqual({ line: 4, column: 11 });
  });

  it('takes what the definition says, aliases resolved', () => {
    const { specs, diagnostics } = expand(
      definition(
        'subtitle: Sub',
        'short-title: Short',
        'audience: startups',
        'region: UK',
        'include-narrower: true',
        'sections: [legend, evidence]',
        'formats: [pdf]',
        'language: fr',
        'paper: Letter',
        'length: short',
        'edition: "2027"',
        'select:',
        '  topics: [compute]',
        '  strength: strong',
        '  priority: [high, medium]',
        '  horizon: [short]',
        '  instrument: [funding]',
        '  lifecycle: [training]',
        '  limit: 3',
        '  include: [open-data]',
        '  exclude: [public-compute]',
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(specs).toMatchObject([
      {
        subtitle: 'Sub',
        shortTitle: 'Short',
        audience: 'startups',
        region: 'GB',
        includeNarrower: true,
        sections: ['legend', 'evidence'],
        formats: ['pdf'],
        language: 'fr',
        length: 'short',
        paper: 'Letter',
        edition: '2027',
      },
    ]);
    expect(specs[0]?.select).toStrictEqual({
      topics: ['compute'],
      priority: ['high', 'medium'],
      strength: ['strong'],
      horizon: ['short'],
      instrument: ['funding'],
      limit: 3,
      facets: { lifecycle: ['training'] },
      include: ['open-data'],
      exclude: ['public-compute'],
    });
  });

  it('lets the command line come first', () => {
    const overrides = { edition: '2028', language: 'fr', formats: ['md'], paper: 'Letter' } as const;
    const { specs } = expand(definition('audience: companies', 'edition: "2027"'), overrides);
    expect(specs).toMatchObject([overrides]);
  });

  it.each<[string, string[], string[]]>([
    [
      'regions',
      ['audience: companies', 'matrix: { region: [EU, UK, latin-america] }'],
      ['brief-eu', 'brief-gb', 'brief-latin-america'],
    ],
    ['audiences', ['region: EU', 'matrix: { audience: [companies] }'], ['brief-companies']],
    [
      'both',
      ['matrix: { region: [EU, KE], audience: [companies, platforms] }'],
      ['brief-companies-eu', 'brief-companies-ke', 'brief-platforms-eu', 'brief-platforms-ke'],
    ],
    ['audiences, in the default region', ['matrix: { audience: [companies] }'], ['brief-companies']],
  ])('expands a matrix of %s', (_, lines, ids) => {
    const { specs, diagnostics } = expand(definition(...lines));
    expect(diagnostics).toEqual([]);
    expect(specs.map(({ id }) => id)).toEqual(ids);
  });

  it.each<[string, string[], string[]]>([
    ['no audience', ['region: EU'], ['spec/missing-key 1:5']],
    ['an empty matrix', ['audience: companies', 'matrix: {}'], ['spec/missing-key 5:9']],
    [
      'an unknown audience',
      ['audience: policymaker'],
      ['spec/unknown-audience 4:11 did you mean `policymakers`?'],
    ],
    [
      'an unknown region',
      ['audience: companies', 'region: sweden'],
      ['spec/unknown-region 5:9 did you mean `SE`?'],
    ],
    [
      'a region that is like no other',
      ['audience: companies', 'region: qqqqqqqqq'],
      ['spec/unknown-region 5:9 `briefwright list regions` shows all there are'],
    ],
    [
      'unknown names in a matrix',
      ['matrix: { audience: [firms], region: [EU, "constructor"] }'],
      [
        'spec/unknown-audience 4:22 `briefwright list audiences` shows all there are',
        'spec/unknown-region 4:43 `briefwright list regions` shows all there are',
      ],
    ],
    [
      'an axis given twice',
      ['audience: companies', 'region: EU', 'matrix: { audience: [companies], region: [EU] }'],
      [
        'spec/conflicting-keys 4:11 remove `audience`, or take it out of the matrix',
        'spec/conflicting-keys 5:9 remove `region`, or take it out of the matrix',
      ],
    ],
    [
      'a region twice in a matrix',
      ['audience: companies', 'matrix: { region: [UK, EU, GB] }'],
      ['spec/duplicate-value 5:28'],
    ],
    [
      'an unknown topic',
      ['audience: companies', 'select: { topics: [computer] }'],
      ['spec/unknown-topic 5:20 did you mean `compute`?'],
    ],
    [
      'a topic twice',
      ['audience: companies', 'select: { topics: [data, data] }'],
      ['spec/duplicate-value 5:26'],
    ],
    [
      'an unknown facet value',
      ['audience: companies', 'select: { lifecycle: [trainin] }'],
      ['spec/unknown-facet-value 5:23 did you mean `training`?'],
    ],
    [
      'an unknown instrument',
      ['audience: companies', 'select: { instrument: [fundings] }'],
      ['spec/unknown-facet-value 5:24 did you mean `funding`?'],
    ],
    [
      'a priority twice',
      ['audience: companies', 'select: { priority: [high, high] }'],
      ['spec/duplicate-value 5:28'],
    ],
    [
      'unknown recommendations',
      ['audience: companies', 'select: { include: [open-date], exclude: [public-computer] }'],
      [
        'spec/unknown-recommendation 5:21 did you mean `open-data`?',
        'spec/unknown-recommendation 5:43 did you mean `public-compute`?',
      ],
    ],
    [
      'one thing included and excluded',
      ['audience: companies', 'select: { include: [open-data], exclude: [open-data] }'],
      ['spec/conflicting-keys 5:43'],
    ],
    [
      'an unknown section',
      ['audience: companies', 'sections: [evidence, legends]'],
      ['spec/unknown-section 5:22 did you mean `legend`?'],
    ],
    ['a section twice', ['audience: companies', 'sections: [legend, legend]'], ['spec/duplicate-value 5:20']],
    ['a format twice', ['audience: companies', 'formats: [md, md]'], ['spec/duplicate-value 5:15']],
    [
      'an unknown language',
      ['audience: companies', 'language: es'],
      ['spec/unknown-language 5:11 did you mean `en`?'],
    ],
    [
      'an unknown recommendation that has to stay',
      ['audience: companies', 'budget: { must: [x-y] }'],
      ['spec/unknown-recommendation 5:18'],
    ],
    [
      'a floor under nothing',
      ['audience: companies', 'budget: { floors: { x-y: 1 } }'],
      ['spec/unknown-topic 5:26'],
    ],
    [
      'all mistakes of a definition',
      ['audience: firms', 'language: de', 'budget: { must: [x] }', 'select: { topics: [x] }'],
      ['spec/unknown-audience', 'spec/unknown-language', 'spec/unknown-topic', 'spec/unknown-recommendation'],
    ],
  ])('reports %s', (_, lines, expected) => {
    const { specs, diagnostics } = expand(definition(...lines));
    expect(specs).toEqual([]);
    const shown = diagnostics.map(
      ({ code, span, help }) => `${code} ${span?.start.line}:${span?.start.column} ${help ?? ''}`,
    );
    expect(shown.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('settles the page budget: the command line comes before the definition', () => {
    const lines = ['audience: companies', 'pages: 2', 'budget: { floors: { recommendations: 3 } }'];
    const budget = { pages: 2, must: [], floors: { recommendations: 3 }, shortest: 'short' };
    expect(expand(definition(...lines)).specs).toMatchObject([{ budget }]);
    expect(expand(definition(...lines), { pages: 1 }).specs).toMatchObject([
      { budget: { ...budget, pages: 1 } },
    ]);
    expect(expand(definition('audience: companies')).specs[0]).not.toHaveProperty('budget');
  });

  it('reports an unknown template, and goes on with the next definition', () => {
    const { specs, diagnostics } = expand(`
- { id: a, template: policy-brif, title: A, audience: companies }
- { id: b, template: policy-brief, title: B, audience: companies }
`);
    expect(diagnostics).toMatchObject([
      {
        code: 'spec/unknown-template',
        span: { start: { line: 2, column: 22 } },
        help: 'did you mean `policy-brief`?',
      },
    ]);
    expect(specs.map(({ id }) => id)).toEqual(['b']);
  });

  it('reports ids that are taken, before and after expansion', () => {
    const { specs, diagnostics } = expand(`
- { id: a, template: policy-brief, title: A, audience: companies, matrix: { region: [EU, KE] } }
- { id: a, template: nonsense, title: A, audience: companies }
- { id: a-ke, template: policy-brief, title: A, audience: companies }
`);
    expect(diagnostics).toMatchObject([
      {
        code: 'spec/duplicate-id',
        span: { start: { line: 3 } },
        related: [{ span: { start: { line: 2 } } }],
      },
      {
        code: 'spec/duplicate-id',
        span: { start: { line: 4 } },
        related: [{ span: { start: { line: 2 } } }],
      },
    ]);
    expect(specs.map(({ id }) => id)).toEqual(['a-eu', 'a-ke']);
  });

  it('reports what the command line cannot have, once and without a place', () => {
    const two = `
- { id: a, template: policy-brief, title: A, audience: companies }
- { id: b, template: policy-brief, title: B, audience: companies }
`;
    const { diagnostics } = expand(two, { language: 'es' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['spec/unknown-language']);
    expect(diagnostics.some((diagnostic) => 'span' in diagnostic)).toBe(false);
  });

  it('reports a default region that does not exist once, in the project file', () => {
    const { defaults } = context.project;
    const span = { file: 'briefwright.yaml', start: { line: 9, column: 1 }, end: { line: 9, column: 2 } };
    const project = {
      ...context.project,
      defaults: { ...defaults, region: 'wrld' },
      span,
      spans: packSpans([['/defaults/region', span]]),
    };
    const two = `
- { id: a, template: policy-brief, title: A, audience: companies }
- { id: b, template: policy-brief, title: B, audience: companies }
- { id: c, template: policy-brief, title: C, audience: companies, region: EU }
`;
    const { specs, diagnostics } = expand(two, {}, { ...context, project });
    expect(diagnostics).toMatchObject([{ code: 'spec/unknown-region', span, help: 'did you mean `world`?' }]);
    expect(specs.map(({ id }) => id)).toEqual(['c']);
  });

  it('bounds a matrix', () => {
    const regions = Object.keys(context.corpus.regions.terms).slice(0, 200).join(', ');
    const audiences = Object.keys(context.corpus.audiences.terms).join(', ');
    const { specs, diagnostics } = expand(
      definition(`matrix: { audience: [${audiences}], region: [${regions}] }`),
    );
    expect(diagnostics).toMatchObject([
      { code: 'spec/invalid-value', message: 'the matrix gives 1200 briefs; the most is 1000' },
    ]);
    expect(specs).toEqual([]);
  });

  it('makes no more than a hundred suggestions', () => {
    const names = Array.from({ length: 150 }, (_, index) => `open-date-${index}`).join(', ');
    const { diagnostics } = expand(definition('audience: companies', `select: { include: [${names}] }`));
    expect(diagnostics).toHaveLength(150);
    expect(diagnostics.filter(({ help }) => help?.startsWith('did you mean'))).toHaveLength(100);
  });

  it('is plain data', () => {
    const { specs } = expand(
      definition('matrix: { region: [EU, KE], audience: [companies] }', 'select: { limit: 2 }'),
    );
    expect(structuredClone(specs)).toStrictEqual(specs);
    expect(JSON.parse(JSON.stringify(specs))).toStrictEqual(specs);
  });
});
