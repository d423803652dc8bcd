import type { Corpus, Located } from '../../src/corpus/corpus.ts';
import { type Recommendation, recommendationSchema } from '../../src/corpus/schema/recommendation.ts';
import { type FieldSpans, noFieldSpans } from '../../src/diagnostics/location.ts';
import type { Span } from '../../src/diagnostics/span.ts';
import type { BriefSpec, Select } from '../../src/spec/brief-spec.ts';
import { buildTaxonomy } from '../../src/taxonomy/build-taxonomy.ts';
import { builtInAudiences } from '../../src/taxonomy/built-in-audiences.ts';
import { builtInRegions } from '../../src/taxonomy/built-in-regions.ts';
import type { Taxonomy } from '../../src/taxonomy/taxonomy.ts';
import type { TermInput } from '../../src/taxonomy/term-input.ts';
import { packSpans } from '../support/pack-spans.ts';

/** Each pointer has a line of its own, in all files: the first one that asks has line 1. */
const linesOfPointers = new Map([['', 1]]);

/** A place in a file that stands for the value at a JSON Pointer. */
export function placeOf(file: string, pointer = ''): Span {
  const line = linesOfPointers.get(pointer) ?? linesOfPointers.size + 1;
  linesOfPointers.set(pointer, line);
  return { file, start: { line, column: 1 }, end: { line, column: 2 } };
}

/** A place as `file#pointer`. */
export function placeName(span: Span | undefined): string {
  const [pointer] = [...linesOfPointers].find(([, line]) => line === span?.start.line) ?? [];
  return `${span?.file}#${pointer}`;
}

/** The given values of a record, each with its place. */
export function spansOf(file: string, value: unknown): FieldSpans {
  const pointers = pointersIn(value);
  return packSpans(pointers.map((pointer) => [pointer, placeOf(file, pointer)]));
}

function pointersIn(value: unknown, above = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    `${above}/${key}`,
    ...pointersIn(item, `${above}/${key}`),
  ]);
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
  const records = terms.map((term) => ({ ...term, span: placeOf('corpus/terms.yaml'), spans: noFieldSpans }));
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
