import { describe, expect, it } from 'vitest';
import { chooseVariant } from '../../src/selection/choose-variant.ts';
import { corpusOf, placeOf, type SpecInput, specOf } from './sample.ts';

type When = Readonly<Record<string, string>>;

function choose(whens: readonly When[], spec: SpecInput = {}) {
  const variants = whens.map((when) => ({ when, title: 'Other title', reason: 'Other readers' }));
  const corpus = corpusOf({ id: 'x', variants });
  const [item] = corpus.recommendations;
  if (!item) throw new Error('no recommendation');
  return chooseVariant({ corpus, spec: specOf(spec) }, item);
}

describe('chooseVariant', () => {
  it.each<[string, When[], SpecInput, number | undefined]>([
    ['none without variants', [], {}, undefined],
    ['none that is for other readers', [{ audience: 'platforms' }, { region: 'SE' }], {}, undefined],
    ['none that fits on one axis only', [{ audience: 'companies', region: 'KE' }], {}, undefined],
    ['one for a broader audience', [{ audience: 'companies' }], { audience: 'ai-startups' }, 0],
    [
      'the narrower audience',
      [{ audience: 'companies' }, { audience: 'startups' }],
      { audience: 'ai-startups' },
      1,
    ],
    ['the narrower region', [{ region: 'SE' }, { region: 'europe' }, { region: 'EU' }], { region: 'SE' }, 0],
    ['the one with more axes', [{ audience: 'companies' }, { audience: 'companies', region: 'EU' }], {}, 1],
    [
      'the one that is narrower on each axis',
      [
        { audience: 'companies', region: 'EU' },
        { audience: 'startups', region: 'europe' },
        { audience: 'startups', region: 'SE' },
      ],
      { audience: 'startups', region: 'SE' },
      2,
    ],
    ['one by an alias', [{ region: '150' }], { region: 'SE' }, 0],
    ['one for a wider language', [{ language: 'pt' }, { language: 'pt-BR' }], { language: 'pt-PT' }, 0],
    ['the narrower language', [{ language: 'pt' }, { language: 'pt-BR' }], { language: 'pt-br' }, 1],
    ['none for a language that only begins the same', [{ language: 'pt' }], { language: 'ptx' }, undefined],
  ])('chooses %s', (_, whens, spec, expected) => {
    expect(choose(whens, spec)).toEqual(
      expected === undefined ? { diagnostics: [] } : { value: expected, diagnostics: [] },
    );
  });

  it.each<[string, When[]]>([
    ['different axes', [{ audience: 'companies' }, { region: 'EU' }]],
    ['regions that cross', [{ region: 'northern-europe' }, { region: 'EU' }]],
  ])('reports a tie of two with %s', (_, whens) => {
    const { value, diagnostics } = choose(whens, { region: 'SE' });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'corpus/ambiguous-variant',
        message: 'two variants of `x` fit the brief `brief` equally well',
        span: placeOf('corpus/x.yaml', '/variants/1/when'),
        related: [{ span: placeOf('corpus/x.yaml', '/variants/0/when') }],
      },
    ]);
  });

  it('leaves a tie of equal conditions to the corpus, which reports it once', () => {
    expect(choose([{ region: 'europe' }, { region: '150' }])).toEqual({ diagnostics: [] });
  });

  it('sees no tie where a third variant is narrower than both', () => {
    const whens = [{ audience: 'companies' }, { region: 'EU' }, { audience: 'companies', region: 'EU' }];
    expect(choose(whens)).toEqual({ value: 2, diagnostics: [] });
  });
});
