import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus, Located } from '../../src/corpus/corpus.ts';
import type { Recommendation } from '../../src/corpus/schema/recommendation.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import type { Selection } from '../../src/selection/selection.ts';
import type { BriefSpec } from '../../src/spec/brief-spec.ts';
import { findTerm } from '../../src/taxonomy/find-term.ts';
import { corpusOf, specOf, taxonomy } from '../selection/sample.ts';

const { audiences, regions, topics } = corpusOf();
const audienceIds = Object.keys(audiences.terms);
const regionIds = ['world', 'europe', 'EU', 'nordics', 'SE', 'DE', 'KE', 'africa', 'latin-america'];
const topicIds = Object.keys(topics.terms);
const days = ['2026-01-01', '2026-11-22', '2026-11-23', '2026-11-24', '2027-12-31'];

const some = (ids: readonly string[], minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...ids), { minLength, maxLength: 3 });

const recordShape = fc.record(
  {
    audiences: some(audienceIds, 1),
    regions: some(regionIds, 1),
    topics: some(topicIds),
    priority: fc.constantFrom('high', 'medium', 'low', 'unrated'),
    strength: fc.constantFrom('strong', 'conditional', 'unrated'),
    horizon: fc.constantFrom('short', 'medium', 'long', 'unrated'),
    status: fc.constantFrom('active', 'active', 'active', 'draft', 'retired'),
    valid: fc.oneof(
      fc.record({ from: fc.constantFrom(...days) }),
      fc.record({ until: fc.constantFrom(...days) }),
    ),
  },
  { requiredKeys: ['audiences', 'regions'] },
);

/** Recommendations `r0`, `r1`, … */
const records = fc
  .array(recordShape, { minLength: 1, maxLength: 12 })
  .map((shapes) => corpusOf(...shapes.map((shape, index) => ({ ...shape, id: `r${index}` }))));

const ids = Array.from({ length: 12 }, (_, index) => `r${index}`);

const specs = fc
  .record({
    audience: fc.constantFrom(...audienceIds),
    region: fc.constantFrom(...regionIds),
    includeNarrower: fc.boolean(),
    select: fc
      .record(
        {
          topics: some(topicIds, 1),
          strength: fc.constant(['strong'] as const),
          limit: fc.integer({ min: 1, max: 4 }),
          named: some(ids),
          inclusions: fc.nat(3),
        },
        { requiredKeys: ['named', 'inclusions'] },
      )
      .map(({ named, inclusions, ...select }) => ({
        ...select,
        include: named.slice(0, inclusions),
        exclude: named.slice(inclusions),
      })),
  })
  .map((spec) => specOf(spec));

function select(corpus: Corpus, spec: BriefSpec): Selection {
  const { value } = selectRecommendations(corpus, spec);
  if (!value) throw new Error('a selection always has a value');
  return value;
}

function idsOf(list: readonly { readonly recommendation: Recommendation }[]): readonly string[] {
  return list.map(({ recommendation }) => recommendation.id);
}

function withRecords(corpus: Corpus, recommendations: readonly Located<Recommendation>[]): Corpus {
  return { ...corpus, recommendations };
}

describe('selection', () => {
  it('puts every recommendation in exactly one of the two lists, and ranks from 1', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        const { included, excluded } = select(corpus, spec);
        const all = corpus.recommendations.map(({ id }) => id);
        expect([...idsOf(included), ...idsOf(excluded)].sort()).toEqual([...all].sort());
        expect(included.map(({ rank }) => rank)).toEqual(included.map((_, index) => index + 1));
        expect(idsOf(excluded)).toEqual(all.filter((id) => !idsOf(included).includes(id)));
      }),
    );
  });

  it('gives a brief for a region all that is valid for a region around it', () => {
    fc.assert(
      fc.property(records, specs, fc.constantFrom(...regionIds), (corpus, spec, inner) => {
        const outer = findTerm(regions, inner)?.ancestors ?? [];
        fc.pre(outer.includes(spec.region));
        const open = { ...spec, includeNarrower: false, select: { facets: {}, include: [], exclude: [] } };
        const wide = idsOf(select(corpus, open).included);
        expect(idsOf(select(corpus, { ...open, region: inner }).included)).toEqual(
          expect.arrayContaining([...wide]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('lets in whatever its remedy was applied to', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        for (const { recommendation, remedy } of select(corpus, spec).excluded) {
          const repaired = applyRemedy(remedy, recommendation, spec);
          const recommendations = corpus.recommendations.map((item) =>
            item.id === recommendation.id ? repaired.recommendation : item,
          );
          const after = select(withRecords(corpus, recommendations), repaired.spec);
          expect(idsOf(after.included), remedy).toContain(recommendation.id);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asks for a change that is needed: half of a remedy is not enough', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        for (const { recommendation, remedy } of select(corpus, spec).excluded) {
          const [, ...half] = remedy.split(/, | and /);
          const repaired = applyRemedy(half.join(', '), recommendation, spec);
          const recommendations = corpus.recommendations.map((item) =>
            item.id === recommendation.id ? repaired.recommendation : item,
          );
          expect(idsOf(select(withRecords(corpus, recommendations), repaired.spec).included)).not.toContain(
            recommendation.id,
          );
        }
      }),
    );
  });

  it('does not depend on records that are out of reach', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        const { included, excluded } = select(corpus, spec);
        const far = new Set(idsOf(excluded.filter(({ rule }) => rule !== 'limit')));
        const near = corpus.recommendations.filter(({ id }) => !far.has(id));
        expect(select(withRecords(corpus, near), spec).included).toEqual(included);
        expect(select(structuredClone(corpus), structuredClone(spec))).toEqual({ included, excluded });
      }),
    );
  });

  it('loses nothing when a narrower term is added', () => {
    const extended = {
      audiences: taxonomy(
        'audience',
        { id: 'startups', label: 'Startups', broader: ['companies'] },
        { id: 'ai-startups', label: 'AI startups', broader: ['startups'] },
        { id: 'new-audience', label: 'New', broader: ['ai-startups', 'platforms'] },
      ),
      regions: taxonomy(
        'region',
        { id: 'nordics', label: 'N', broader: ['europe'], members: ['DK', 'FI', 'IS', 'NO', 'SE'] },
        { id: 'new-region', label: 'New', broader: ['nordics'], members: ['SE'] },
      ),
    };
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        const before = idsOf(select(corpus, spec).included);
        expect(idsOf(select({ ...corpus, ...extended }, spec).included)).toEqual(before);
      }),
    );
  });
});

type Repair = { readonly recommendation: Located<Recommendation>; readonly spec: BriefSpec };

/** What a reader would do who follows a remedy to the letter. */
const repairs: readonly (readonly [RegExp, (repair: Repair, name: string) => Repair])[] = [
  [/^add `(.+)` to its audiences$/, changeRecord((item, name) => ({ audiences: [...item.audiences, name] }))],
  [/^add `(.+)` to its regions$/, changeRecord((item, name) => ({ regions: [...item.regions, name] }))],
  [/^set `status: (active)`$/, changeRecord(() => ({ status: 'active' }))],
  [
    /^set `valid.from` to (\S+) or earlier$/,
    changeRecord((item, from) => ({ valid: { ...item.valid, from } })),
  ],
  [
    /^set `valid.until` to (\S+) or later$/,
    changeRecord((item, until) => ({ valid: { ...item.valid, until } })),
  ],
  [
    /^set `include-narrower: (true)` in the brief$/,
    ({ recommendation, spec }) => ({ recommendation, spec: { ...spec, includeNarrower: true } }),
  ],
  [
    /^add `(.+)` to `select.include`$/,
    changeSelect(({ include }, name) => ({ include: [...include, name] })),
  ],
  [
    /^remove `(.+)` from `select.exclude`$/,
    changeSelect(({ exclude }, name) => ({ exclude: exclude.filter((id) => id !== name) })),
  ],
  [/^raise `select.limit` to (\d+)$/, changeSelect((_, limit) => ({ limit: Number(limit) }))],
];

function applyRemedy(remedy: string, recommendation: Located<Recommendation>, spec: BriefSpec): Repair {
  const steps = remedy.split(/, | and /).filter((step) => step !== '');
  return steps.reduce<Repair>(
    (repair, step) => {
      for (const [pattern, apply] of repairs) {
        const name = step.match(pattern)?.[1];
        if (name !== undefined) return apply(repair, name);
      }
      throw new Error(`nobody knows how to ${step}`);
    },
    { recommendation, spec },
  );
}

function changeRecord(change: (item: Recommendation, name: string) => Partial<Recommendation>) {
  return ({ recommendation, spec }: Repair, name: string): Repair => ({
    recommendation: { ...recommendation, ...change(recommendation, name) },
    spec,
  });
}

function changeSelect(change: (select: BriefSpec['select'], name: string) => Partial<BriefSpec['select']>) {
  return ({ recommendation, spec }: Repair, name: string): Repair => ({
    recommendation,
    spec: { ...spec, select: { ...spec.select, ...change(spec.select, name) } },
  });
}
