import { describe, expect, it } from 'vitest';
import { exclusionExplainer } from '../../src/selection/exclusion-explainer.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import { corpusOf, type RecommendationInput as Input, placeOf, type SpecInput, specOf } from './sample.ts';

function select(spec: SpecInput, ...inputs: readonly Input[]) {
  const corpus = corpusOf(...inputs);
  const wanted = specOf(spec);
  const { value, diagnostics } = selectRecommendations(corpus, wanted);
  if (!value) throw new Error('a selection always has a value');
  const explain = exclusionExplainer({ corpus, spec: wanted });
  const excluded = value.excluded.map((item) => ({ ...item, ...explain(item) }));
  return { ...value, excluded, diagnostics };
}

function includedIds(selection: ReturnType<typeof select>) {
  return selection.included.map(({ recommendation }) => recommendation.id);
}

describe('selectRecommendations', () => {
  it.each<[string, Omit<Input, 'id'>, SpecInput, string, string, string]>([
    [
      'another audience',
      { audiences: ['researchers', 'platforms'] },
      {},
      'audience',
      'asked of `researchers`, `platforms`; the brief is for `companies`',
      'add `companies` to its audiences',
    ],
    [
      'a narrower audience',
      { audiences: ['startups'] },
      {},
      'audience',
      'asked of `startups` only, a part of `companies`',
      'add `companies` to its audiences',
    ],
    [
      'another region',
      { regions: ['KE', 'SG'] },
      {},
      'region',
      'applies to `KE`, `SG`; the brief is for `EU`',
      'add `EU` to its regions',
    ],
    [
      'a narrower region',
      { regions: ['KE', 'SE'] },
      {},
      'region',
      'applies to `SE` only, a part of `EU`',
      'set `include-narrower: true` in the brief',
    ],
    ['its status', { status: 'draft' }, {}, 'status', 'its status is `draft`', 'set `status: active`'],
    [
      'a day too early',
      { valid: { from: '2026-11-24' } },
      {},
      'date',
      'valid from 2026-11-24; the brief speaks for 2026-11-23',
      'set `valid.from` to 2026-11-23 or earlier',
    ],
    [
      'a day too late',
      { valid: { until: '2026-11-22' } },
      {},
      'date',
      'valid until 2026-11-22; the brief speaks for 2026-11-23',
      'set `valid.until` to 2026-11-23 or later',
    ],
    [
      'its topics',
      { topics: ['data', 'infrastructure'] },
      { select: { topics: ['compute'] } },
      'facet',
      'its topics: `data`, `infrastructure`; the brief selects `compute`',
      'add `x` to `select.include`',
    ],
    [
      'no instrument',
      {},
      { select: { instrument: ['funding', 'standards'] } },
      'facet',
      'it has no instrument; the brief selects `funding`, `standards`',
      'add `x` to `select.include`',
    ],
    [
      'a facet of the project',
      { facets: { lifecycle: ['release'] } },
      { select: { facets: { lifecycle: ['training'] } } },
      'facet',
      'its lifecycle: `release`; the brief selects `training`',
      'add `x` to `select.include`',
    ],
    [
      'the facet `constructor`, which it lacks',
      {},
      { select: { facets: { constructor: ['training'] } } },
      'facet',
      'it has no constructor; the brief selects `training`',
      'add `x` to `select.include`',
    ],
    [
      'being excluded',
      {},
      { select: { exclude: ['x'] } },
      'exclude',
      'the brief excludes it by name',
      'remove `x` from `select.exclude`',
    ],
    [
      'the limit',
      { priority: 'low' },
      { select: { limit: 1 } },
      'limit',
      'ranks 2 of 2; the brief takes 1',
      'raise `select.limit` to 2',
    ],
  ])('keeps out for %s', (_, input, spec, rule, message, remedy) => {
    const all = { topics: ['compute'], facets: { lifecycle: ['training'], constructor: ['training'] } };
    const always = { id: 'always', priority: 'high', instrument: 'funding', ...all };
    const { excluded, included } = select(spec, { ...input, id: 'x' }, always);
    expect(excluded).toMatchObject([{ rule, message, remedy, recommendation: { id: 'x' } }]);
    expect(included).toMatchObject([{ rank: 1, recommendation: { id: 'always' } }]);
  });

  it('names the first rule that says no, and all that would have to change', () => {
    const { excluded } = select(
      { select: { topics: ['data'], exclude: ['x'], limit: 1 } },
      {
        id: 'x',
        audiences: ['platforms'],
        regions: ['KE'],
        status: 'retired',
        valid: { until: '2026-01-01' },
        priority: 'low',
      },
      { id: 'y', topics: ['data'], priority: 'high' },
    );
    expect(excluded).toMatchObject([
      {
        rule: 'audience',
        remedy:
          'add `companies` to its audiences, add `EU` to its regions, set `status: active`, ' +
          'set `valid.until` to 2026-11-23 or later, add `x` to `select.include` and remove `x` from `select.exclude`',
      },
    ]);
  });

  it.each<[string, Omit<Input, 'id'>, SpecInput, string[]]>([
    ['the same audience and region', { regions: ['EU'] }, {}, ['asked: `companies`', 'applies to `EU`']],
    [
      'broader ones',
      { regions: ['europe', 'world'] },
      { audience: 'ai-startups', region: 'SE' },
      [
        'asked: `companies` ⊃ `startups` ⊃ `ai-startups`',
        'applies to `europe`, which contains `SE`: SE ⊂ northern-europe ⊂ europe',
      ],
    ],
    [
      'aliases and a direct member',
      { regions: ['KEN', '150'] },
      { region: 'northern-europe' },
      ['asked: `companies`', 'applies to `europe`, which contains `northern-europe`'],
    ],
    [
      'a narrower region that the brief takes',
      { regions: ['SE'] },
      { includeNarrower: true },
      ['asked: `companies`', 'applies to `SE`, inside `EU`; the brief takes narrower places'],
    ],
  ])('says why for %s', (_, input, spec, because) => {
    const { included } = select(spec, { ...input, id: 'x' });
    expect(included[0]?.because).toEqual([...because, 'its status is `active`', 'valid on 2026-11-23']);
    expect(included[0]?.isNarrower).toBe(spec?.includeNarrower === true);
  });

  it('says which facets it met, and that it is within the limit', () => {
    const { included } = select(
      { select: { topics: ['infrastructure', 'data'], strength: ['strong'], include: ['y'], limit: 2 } },
      { id: 'x', topics: ['compute'], strength: 'strong' },
      { id: 'y' },
    );
    expect(included.map(({ because }) => because.slice(4))).toEqual([
      ['included by name', 'rank 1; the brief takes 2'],
      ['selected: topics `compute` ⊂ `infrastructure`, strength `strong`', 'rank 2; the brief takes 2'],
    ]);
  });

  it('takes both ends of a period', () => {
    const { included } = select({}, { id: 'x', valid: { from: '2026-11-23', until: '2026-11-23' } });
    expect(included).toHaveLength(1);
  });

  it('ranks by inclusion, priority, strength, horizon and place in the corpus, unrated last', () => {
    const selection = select(
      { select: { include: ['named-2', 'named-1'] } },
      { id: 'named-1', priority: 'high' },
      { id: 'plain-1' },
      { id: 'plain-2' },
      { id: 'low', priority: 'low', strength: 'strong' },
      { id: 'high-unrated', priority: 'high' },
      { id: 'high-conditional', priority: 'high', strength: 'conditional', horizon: 'short' },
      { id: 'high-strong-long', priority: 'high', strength: 'strong', horizon: 'long' },
      { id: 'high-strong-short', priority: 'high', strength: 'strong', horizon: 'short' },
      { id: 'medium', priority: 'medium' },
      { id: 'named-2' },
    );
    expect(includedIds(selection)).toEqual([
      'named-2',
      'named-1',
      'high-strong-short',
      'high-strong-long',
      'high-conditional',
      'high-unrated',
      'medium',
      'low',
      'plain-1',
      'plain-2',
    ]);
    expect(selection.included.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('counts for the limit what `include-narrower` would let in too', () => {
    const { excluded } = select(
      { select: { limit: 1 } },
      { id: 'x', regions: ['SE'], priority: 'low' },
      { id: 'y', regions: ['FI'], priority: 'high' },
      { id: 'z', priority: 'medium' },
    );
    expect(excluded.map(({ remedy }) => remedy)).toEqual([
      'set `include-narrower: true` in the brief and raise `select.limit` to 3',
      'set `include-narrower: true` in the brief',
    ]);
  });

  it('does not send the reader of an ad-hoc brief to a definition', () => {
    const { span: _, ...spec } = specOf();
    const corpus = corpusOf({ id: 'x', regions: ['SE'] });
    const { value } = selectRecommendations(corpus, spec);
    const explain = exclusionExplainer({ corpus, spec });
    expect(value?.excluded.map((item) => explain(item).remedy)).toEqual(['add `EU` to its regions']);
  });

  it('reports an empty brief at its definition, with the count by rule', () => {
    const { diagnostics } = select(
      {},
      { id: 'x', audiences: ['platforms'] },
      { id: 'y', audiences: ['platforms'] },
      { id: 'z', status: 'draft' },
    );
    expect(diagnostics).toEqual([
      {
        code: 'selection/empty-brief',
        message: 'the brief `brief` selects no recommendation',
        span: specOf().span,
        help: 'kept out by rule: `audience` 2, `status` 1',
      },
    ]);
  });

  it.each<[string, Omit<Input, 'id'>, SpecInput]>([
    ['audience', { audiences: ['platforms'] }, {}],
    ['region', { regions: ['KE'] }, {}],
    ['status', { status: 'embargoed' }, {}],
    ['date', { valid: { from: '2027-01-01' } }, {}],
    ['limit', {}, { select: { limit: 1 } }],
  ])('reports an inclusion that the rule %s keeps out', (rule, input, spec) => {
    const include = { include: ['y', 'x'] };
    const { diagnostics } = select(
      { select: { ...include, ...spec?.select } },
      { id: 'y' },
      { ...input, id: 'x' },
    );
    expect(diagnostics).toMatchObject([
      { code: 'selection/include-out-of-reach', span: placeOf('briefs/brief.yaml', '/select/include/1') },
    ]);
    expect(diagnostics[0]?.message).toContain(`the rule \`${rule}\` keeps it out`);
  });

  it('is plain data', () => {
    const { diagnostics: _, ...selection } = select(
      { select: { limit: 1 } },
      { id: 'x', variants: [{ when: { region: 'EU' }, title: 'T', reason: 'R' }] },
      { id: 'y', priority: 'high', regions: ['SE'] },
      { id: 'z' },
    );
    expect(structuredClone(selection)).toStrictEqual(selection);
    expect(JSON.parse(JSON.stringify(selection))).toStrictEqual(selection);
  });
});
