import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/lint/facts/lexicon-of.ts';
import { allFigures, readFigures } from '../../../src/lint/facts/read-figures.ts';
import { compareWordings } from '../../../src/lint/fidelity/compare-wordings.ts';
import { startsOf } from '../../../src/lint/fidelity/starts-of.ts';
import { heldOut } from './held-out.ts';
import { laterRewordings } from './later-rewordings.ts';
import { laterSoftenings } from './later-softenings.ts';
import type { Pair } from './pair.ts';
import { rewordings } from './rewordings.ts';
import { softenings } from './softenings.ts';

function compare({ field = 'statement', language = 'en', places = [], ...pair }: Pair) {
  const plain = { text: pair.plain, language };
  const variant = { text: pair.variant, language: pair.variantLanguage ?? language };
  return compareWordings(field, { plain, variant }, { known: [], names: new Set(places.flatMap(startsOf)) });
}

function named(pairs: readonly Pair[]): readonly (readonly [string, Pair])[] {
  return pairs.map((pair) => [`${pair.kind}: ${pair.variant}`, pair]);
}

describe('what says something else', () => {
  it('is seeded thirty times', () => {
    expect(softenings).toHaveLength(30);
  });

  it.each(named(softenings))('is found: %s', (_name, pair) => {
    expect(compare(pair)).not.toEqual([]);
  });
});

describe('what says the same', () => {
  it('is written in thirty ways', () => {
    expect(rewordings).toHaveLength(30);
  });

  it.each(named(rewordings))('passes: %s', (_name, pair) => {
    expect(compare(pair)).toEqual([]);
  });
});

describe('pairs that the rule was not tuned on', () => {
  it.each(named(heldOut.softenings))('softened: %s', (_name, pair) => {
    expect(compare(pair).length > 0).toBe(!pair.isMisjudged);
  });

  it.each(named(heldOut.rewordings))('reworded: %s', (_name, pair) => {
    expect(compare(pair).length === 0).toBe(!pair.isMisjudged);
  });
});

describe('pairs written later', () => {
  it.each(laterSoftenings.map((pair) => [pair.variant, pair] as const))('softened: %s', (_variant, pair) => {
    expect(compare({ ...pair, kind: '' }).length > 0).toBe(!pair.isMisjudged);
  });

  it.each(laterRewordings.map((pair) => [pair.variant, pair] as const))('reworded: %s', (_variant, pair) => {
    expect(compare({ ...pair, kind: '' }).length === 0).toBe(!pair.isMisjudged);
  });
});

describe('what a difference says', () => {
  it.each([
    ['Pay $40m for it', 'Pay €40m for it', { type: 'changed', plain: '$40m', variant: '€40m' }],
    ['Burn 10 kg of it', 'Burn 10 g of it', { type: 'changed', plain: '10 kg', variant: '10 g' }],
    ['Ask before release', 'Ask after release', { type: 'changed', plain: 'before', variant: 'after' }],
    [
      'The press office should answer.',
      'An office should answer.',
      { type: 'changed', plain: 'The press office', variant: 'An office' },
    ],
    ['Cities must act.', 'Cities may act.', { type: 'changed', plain: 'must', variant: 'may' }],
    ['Ban the sale of it', 'Curb the sale of it', { type: 'changed', plain: 'Ban', variant: 'Curb' }],
    ['Cities should hire 40 people.', 'Cities should hire people.', { type: 'missing', plain: '40' }],
    ['Cities should act.', 'Cities should act if possible.', { type: 'added', variant: 'if possible' }],
    ['Cities should not act.', 'Cities should act.', { type: 'missing', plain: 'not act' }],
    ['Spend 2 % of it', 'Spend 3 % of it', { type: 'changed', plain: '2%', variant: '3%' }],
  ])('%s %s', (plain, variant, difference) => {
    expect(compare({ kind: '', plain, variant })).toContainEqual(difference);
  });

  it('lets a statement name figures that the recommendation rests on', () => {
    const plain = { text: 'Cities should act.', language: 'en' };
    const variant = { text: 'Cities should act in 12 districts.', language: 'en' };
    const known = allFigures(readFigures('There are twelve districts.', lexiconOf('en')));
    expect(compareWordings('statement', { plain, variant }, { known: [], names: new Set() })).toHaveLength(1);
    expect(compareWordings('statement', { plain, variant }, { known, names: new Set() })).toEqual([]);
  });
});
