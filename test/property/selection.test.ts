import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus, Located } from '../../src/corpus/corpus.ts';
import type { Recommendation } from '../../src/corpus/schema/recommendation.ts';
import type { Change } from '../../src/selection/change.ts';
import { exclusionExplainer } from '../../src/selection/exclusion-explainer.ts';
import { findWayOut } from '../../src/selection/find-way-out.ts';
import { juryFor } from '../../src/selection/jury.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import type { Selection } from '../../src/selection/selection.ts';
import type { BriefSpec } from '../../src/spec/brief-spec.ts';
import { findTerm } from '../../src/taxonomy/find-term.ts';
import { properParts } from '../explain/proper-parts.ts';
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

  it('names the rule that says no first when all are asked for their reasons', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        const jury = juryFor({ corpus, spec });
        const { included, excluded } = select(corpus, spec);
        for (const { recommendation } of included) expect(jury.refusalsOf(recommendation)).toEqual([]);
        for (const { recommendation, rule } of excluded) {
          expect(jury.refusalsOf(recommendation)[0]?.rule ?? 'limit').toBe(rule);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on what was selected before', () => {
    fc.assert(
      fc.property(records, fc.array(specs, { minLength: 2, maxLength: 12 }), (corpus, some) => {
        for (const spec of some) expect(select(corpus, spec)).toEqual(select({ ...corpus }, spec));
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

  it('lets in whatever its remedy was applied to, and no part of it is enough', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        const explain = exclusionExplainer({ corpus, spec });
        for (const excluded of select(corpus, spec).excluded) {
          const { recommendation } = excluded;
          const { changes, remedy } = explain(excluded);
          const isIn = (some: readonly Change[]) =>
            idsOf(selectAfter(corpus, spec, recommendation, some).included).includes(recommendation.id);
          expect(isIn(changes), remedy).toBe(true);
          for (const part of properParts(changes)) expect(isIn(part), remedy).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps out whatever its way out was applied to, and no part of it is enough', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        const selection = select(corpus, spec);
        for (const item of selection.included) {
          const { recommendation } = item;
          const changes = findWayOut(corpus, spec, item);
          const isOut = (some: readonly Change[]) =>
            idsOf(selectAfter(corpus, spec, recommendation, some).excluded).includes(recommendation.id);
          expect(isOut(changes)).toBe(true);
          // A definition that names it on both sides is refused, so it flips nothing.
          const allowed = properParts(changes).filter(
            ([change]) => changes.length === 1 || change?.type !== 'add-exclude',
          );
          for (const part of allowed) expect(isOut(part)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('raises a limit no further than it must', () => {
    fc.assert(
      fc.property(records, specs, (corpus, spec) => {
        const explain = exclusionExplainer({ corpus, spec });
        for (const excluded of select(corpus, spec).excluded) {
          const { recommendation } = excluded;
          const { changes } = explain(excluded);
          const lower = changes.map((change) =>
            change.type === 'raise-limit' ? { ...change, value: change.value - 1 } : change,
          );
          if (changes.every(({ type }) => type !== 'raise-limit')) continue;
          const after = selectAfter(corpus, spec, recommendation, lower);
          expect(idsOf(after.included)).not.toContain(recommendation.id);
        }
      }),
      { numRuns: 500 },
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

/** What is selected after somebody made these changes. */
function selectAfter(
  corpus: Corpus,
  spec: BriefSpec,
  recommendation: Located<Recommendation>,
  changes: readonly Change[],
): Selection {
  const changed = changes.reduce(changeRecord, recommendation);
  const recommendations = corpus.recommendations.map((item) => (item === recommendation ? changed : item));
  return select(withRecords(corpus, recommendations), changes.reduce(changeSpec, spec));
}

function changeRecord(item: Located<Recommendation>, { type, value }: Change): Located<Recommendation> {
  switch (type) {
    case 'add-audience':
      return { ...item, audiences: [...item.audiences, value] };
    case 'add-region':
      return { ...item, regions: [...item.regions, value] };
    case 'set-status':
      return { ...item, status: value };
    case 'set-valid-from':
      return { ...item, valid: { ...item.valid, from: value } };
    case 'set-valid-until':
      return { ...item, valid: { ...item.valid, until: value } };
    default:
      return item;
  }
}

function changeSpec(spec: BriefSpec, { type, value }: Change): BriefSpec {
  const { include, exclude } = spec.select;
  const withSelect = (select: Partial<BriefSpec['select']>) => ({
    ...spec,
    select: { ...spec.select, ...select },
  });
  switch (type) {
    case 'include-narrower':
      return { ...spec, includeNarrower: value };
    case 'add-include':
      return withSelect({ include: [...include, value] });
    case 'remove-include':
      return withSelect({ include: include.filter((id) => id !== value) });
    case 'add-exclude':
      return withSelect({ exclude: [...exclude, value] });
    case 'remove-exclude':
      return withSelect({ exclude: exclude.filter((id) => id !== value) });
    case 'raise-limit':
      return withSelect({ limit: value });
    default:
      return spec;
  }
}
