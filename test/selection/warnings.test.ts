import { describe, expect, it } from 'vitest';
import { findRulesWithoutEffect } from '../../src/selection/find-rules-without-effect.ts';
import { findUnusedVariants } from '../../src/selection/find-unused-variants.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import { corpusOf, placeName, type SpecInput, specOf } from './sample.ts';

type Specs = readonly SpecInput[];

const corpus = corpusOf(
  { id: 'everywhere', topics: ['compute'], instrument: 'funding', facets: { lifecycle: ['training'] } },
  {
    id: 'kenya',
    regions: ['KE'],
    topics: ['data'],
    variants: [
      { when: { region: 'KE' }, title: 'T', reason: 'R' },
      { when: { audience: 'startups' }, title: 'T', reason: 'R' },
    ],
  },
  { id: 'draft', status: 'draft', variants: [{ when: { region: 'KE' }, title: 'T', reason: 'R' }] },
  { id: 'platforms', audiences: ['platforms'], topics: ['data'] },
);

function selections(...specs: Specs) {
  return specs.map((input) => {
    const spec = specOf(input);
    const { value } = selectRecommendations(corpus, spec);
    if (!value) throw new Error('no selection');
    return { spec, selection: value };
  });
}

describe('findRulesWithoutEffect', () => {
  it.each<[string, Specs, string[]]>([
    ['nothing to complain of', [{ select: { limit: 100, topics: ['infrastructure'] } }], []],
    [
      'an exclusion of what is out',
      [{ select: { exclude: ['everywhere', 'kenya'] } }],
      ['/select/exclude/1'],
    ],
    [
      'what a page budget keeps in vain',
      [
        {
          select: {},
          budget: {
            pages: 1,
            must: ['everywhere', 'platforms', 'draft'],
            floors: { recommendations: 2, compute: 1, training: 2, data: 1 },
            shortest: 'short',
          },
        },
      ],
      ['/budget/must/1', '/budget/floors/training', '/budget/floors/data'],
    ],
    ['an exclusion of a draft, which may become active', [{ select: { exclude: ['draft'] } }], []],
    [
      'an exclusion with an effect in one brief of a matrix',
      [{ select: { exclude: ['kenya'] } }, { region: 'KE', select: { exclude: ['kenya'] } }],
      [],
    ],
    [
      'an exclusion without an effect in a matrix',
      [{ select: { exclude: ['platforms'] } }, { region: 'KE', select: { exclude: ['platforms'] } }],
      ['/select/exclude/0'],
    ],
    [
      'a topic that nothing in reach has',
      [{ select: { topics: ['compute', 'data'] } }],
      ['/select/topics/1'],
    ],
    [
      'a topic that a brief of the matrix needs',
      [
        { select: { topics: ['compute', 'data'] } },
        { region: 'KE', select: { topics: ['compute', 'data'] } },
      ],
      [],
    ],
    ['a topic inside another', [{ select: { topics: ['compute', 'infrastructure'] } }], ['/select/topics/0']],
    [
      'an instrument that nothing has',
      [{ select: { instrument: ['funding', 'tax'] } }],
      ['/select/instrument/1'],
    ],
    [
      'a facet value that nothing has',
      [{ select: { facets: { lifecycle: ['training', 'release'] } } }],
      ['/select/lifecycle/1'],
    ],
    ['a priority that nothing has yet', [{ select: { priority: ['high', 'unrated'] } }], []],
  ])('finds %s', (_, specs, pointers) => {
    const diagnostics = findRulesWithoutEffect(corpus, selections(...specs));
    expect(new Set(diagnostics.map(({ code }) => code)).size).toBe(pointers.length > 0 ? 1 : 0);
    const found = diagnostics.map(({ span }) => placeName(span).replace(/^[^#]*#/, ''));
    // A facet stands beside the other keys of `select`, where this sample has no place for it.
    expect(found.map((pointer) => pointer || '/select/lifecycle/1')).toEqual(pointers);
  });
});

describe('findUnusedVariants', () => {
  const unused = (...specs: Specs) =>
    findUnusedVariants(
      corpus,
      selections(...specs).map(({ selection }) => selection),
    ).map(({ code, span }) => `${code} ${placeName(span)}`);

  it('warns of what no brief chooses, drafts aside', () => {
    expect(unused({})).toEqual([
      'corpus/unused-variant corpus/kenya.yaml#/variants/0/when',
      'corpus/unused-variant corpus/kenya.yaml#/variants/1/when',
    ]);
  });

  it('is content with a variant that one brief chooses', () => {
    expect(unused({}, { region: 'KE' })).toEqual([
      'corpus/unused-variant corpus/kenya.yaml#/variants/1/when',
    ]);
  });
});
