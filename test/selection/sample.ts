import type { Corpus, Located } from '../../src/corpus/corpus.ts';
import { type Recommendation, recommendationSchema } from '../../src/corpus/schema/recommendation.ts';
import type { Span } from '../../src/diagnostics/span.ts';
import type { BriefSpec, Select } from '../../src/spec/brief-spec.ts';
import { buildTaxonomy } from '../../src/taxonomy/build-taxonomy.ts';
import { builtInAudiences } from '../../src/taxonomy/built-in-audiences.ts';
import { builtInRegions } from '../../src/taxonomy/built-in-regions.ts';
import type { Taxonomy } from '../../src/taxonomy/taxonomy.ts';
import type { TermInput } from '../../src/taxonomy/term-input.ts';

/** A place in a file that stands for the value at a JSON Pointer: the pointer is part of the file's name. */
export function placeOf(file: string, pointer = ''): Span {
  return { file: `${file}#${pointer}`, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
}

/** The given values of a record by pointer, each with its place. */
export function spansOf(file: string, value: unknown, pointer = ''): Record<string, Span> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => [
      [`${pointer}/${key}`, placeOf(file, `${pointer}/${key}`)],
      ...Object.entries(spansOf(file, item, `${pointer}/${key}`)),
    ]),
  );
}

/** A record as an author writes it; only the id is needed. */
export type RecommendationInput = Readonly<Record<string, unknown>> & { readonly id: string };

/** A recommendation for companies everywhere, unless said otherwise. */
export function recommendation(input: RecommendationInput): Located<Recommendation> {
  const { facets = {}, ...record } = input;
  const parsed = recommendationSchema().parse({
    title: input.id,
    statement: 'Do it.',
    audiences: ['companies'],
    ...record,
  });
  const file = `corpus/${input.id}.yaml`;
  return {
    ...parsed,
    facets: facets as Recommendation['facets'],
    span: placeOf(file),
    spans: spansOf(file, input),
  };
}

type Term = Omit<TermInput, 'span' | 'spans'>;

export function taxonomy(kind: Taxonomy['kind'], ...terms: readonly Term[]): Taxonomy {
  const builtIn = { audience: builtInAudiences, region: builtInRegions, topic: [] }[kind];
  const records = terms.map((term) => ({ ...term, span: placeOf('corpus/terms.yaml'), spans: {} }));
  const { value, diagnostics } = buildTaxonomy(kind, builtIn, records);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const audiences = taxonomy(
  'audience',
  { id: 'startups', label: 'Startups', broader: ['companies'] },
  { id: 'ai-startups', label: 'AI startups', broader: ['startups'] },
);
const regions = taxonomy('region', {
  id: 'nordics',
  label: 'Nordic countries',
  broader: ['europe'],
  members: ['DK', 'FI', 'IS', 'NO', 'SE'],
});
const topics = taxonomy(
  'topic',
  { id: 'infrastructure', label: 'Infrastructure' },
  { id: 'compute', label: 'Compute', broader: ['infrastructure'] },
  { id: 'data', label: 'Data' },
);

/** A corpus with a few narrower audiences, regions and topics. */
export function corpusOf(...inputs: readonly RecommendationInput[]): Corpus {
  return {
    recommendations: inputs.map(recommendation),
    evidence: [],
    sources: [],
    audiences,
    regions,
    topics,
  };
}

/** What a spec says that is not as in `specOf`. */
export type SpecInput = Partial<Omit<BriefSpec, 'select'>> & { readonly select?: Partial<Select> };

/** A defined brief for companies in the EU on 2026-11-23, unless said otherwise. */
export function specOf({ select = {}, ...input }: SpecInput = {}): BriefSpec {
  return {
    id: 'brief',
    template: 'company-memo',
    title: 'Brief',
    audience: 'companies',
    region: 'EU',
    includeNarrower: false,
    sections: [],
    formats: ['md'],
    language: 'en',
    paper: 'A4',
    length: 'full',
    theme: 'ministry',
    asOf: '2026-11-23',
    span: placeOf('briefs/brief.yaml'),
    spans: spansOf('briefs/brief.yaml', { select, budget: input.budget }),
    ...input,
    select: { facets: {}, include: [], exclude: [], ...select },
  };
}
