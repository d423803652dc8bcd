import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Recommendation } from '../../src/corpus/schema/recommendation.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { folderWorld } from '../support/memory-world.ts';

const world = folderWorld(fileURLToPath(new URL('../../briefs/open-llm-collaboration', import.meta.url)));
const project = loadProject(world);
if (!project.value) throw new Error(describeAll(project.diagnostics));
const loaded = loadCorpus(world, project.value);
if (!loaded.value) throw new Error(describeAll(loaded.diagnostics));
const corpus = loaded.value;
const { recommendations } = corpus;
const named = recommendations.map((recommendation) => [recommendation.id, recommendation] as const);

describe('the sample corpus', () => {
  it('loads without a diagnostic', () => {
    expect([...project.diagnostics, ...loaded.diagnostics]).toEqual([]);
  });

  it('holds every recommendation of the source, under the audience it was made to', () => {
    const counts = ['researchers', 'companies', 'policymakers', 'platforms'].map((audience) => [
      audience,
      recommendations.filter(({ audiences }) => audiences.includes(audience)).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      researchers: 9,
      companies: 4,
      policymakers: 6,
      platforms: 2,
    });
    expect(recommendations).toHaveLength(21);
  });

  it('gives each of the four audiences a sourced headline', () => {
    const headlines = Object.values(corpus.audiences.terms).flatMap(({ headline }) => headline ?? []);
    expect(headlines).toHaveLength(4);
    for (const { text, sources } of headlines) {
      expect(text).not.toBe('');
      expect(sources.map(({ locator }) => locator)).toEqual([
        expect.stringContaining('summary of recommendations'),
      ]);
    }
  });

  it('traces each recommendation to its own place in the source', () => {
    const places = recommendations.flatMap(({ sources }) => sources.map((s) => `${s.id}: ${s.locator}`));
    expect(new Set(places).size).toBe(21);
    expect(places).not.toContainEqual(expect.stringContaining('undefined'));
  });

  it('leaves some judgements open and makes others', () => {
    const strengths = new Set(recommendations.map(({ strength }) => strength));
    expect(strengths).toEqual(new Set(['strong', 'conditional', 'unrated']));
    expect(new Set(recommendations.map(({ priority }) => priority))).toContain('unrated');
    expect(new Set(corpus.evidence.map(({ certainty }) => certainty))).toContain('unrated');
  });

  it('says who judged the certainty of evidence, and only there', () => {
    for (const { certainty, 'assessed-by': judge } of corpus.evidence) {
      expect(judge === undefined).toBe(certainty === 'unrated');
    }
  });

  it('uses every evidence record, source and topic', () => {
    const evidence = new Set(recommendations.flatMap((r) => r.evidence));
    expect(corpus.evidence.map(({ id }) => id).filter((id) => !evidence.has(id))).toEqual([]);
    const cited = new Set(
      [...recommendations, ...corpus.evidence].flatMap((r) => r.sources.map((s) => s.id)),
    );
    expect(corpus.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
    const topics = new Set(recommendations.flatMap((r) => r.topics));
    expect(Object.keys(corpus.topics.terms).filter((id) => !topics.has(id) && !isBroader(id))).toEqual([]);
  });

  it('holds no evidence from Latin America', () => {
    const latinAmerica = corpus.evidence.filter(({ regions }) =>
      regions.some((id) =>
        [id, ...(corpus.regions.terms[id]?.ancestors ?? [])].some((area) => area === 'latin-america'),
      ),
    );
    expect(latinAmerica).toEqual([]);
  });

  it('spells the authors of the paper as they do', () => {
    const paper = corpus.sources.find(({ DOI }) => DOI === '10.48550/arXiv.2509.25397');
    const families = paper?.author.map((author) => ('family' in author ? author.family : author.literal));
    expect(families).toEqual(['Linåker', 'Osborne', 'Ding', 'Burtenshaw']);
  });
});

/** Words that come from one finding alone. */
const tellingWords = [
  ['SCB 10X', 'thailand-data-easy-to-share'],
  ['sold back', 'africa-data-sold-back'],
  ['Lugha Llama', 'africa-lugha-llama'],
  ['AfroBench', 'africa-afrobench'],
  ['Llama licence', 'china-llama-licence'],
  ['firewall', 'china-network-firewall'],
  ['Infinity Instruct', 'china-infinity-instruct'],
  ['SEA-LION', 'south-east-asia-sea-lion'],
  ['60,000', 'poland-toxicity-survey'],
  ['Jean Zay', 'france-jean-zay'],
  ['OpenGPT-X', 'germany-joint-research'],
  ['Allen Institute', 'united-states-scoped-work'],
  ['laundering', 'united-states-licence-laundering'],
] as const;

describe.each(named)('%s', (id, recommendation) => {
  it('says who judged it, what it rests on and what to do', () => {
    expect(recommendation['assessed-by']).toContain('briefwright sample corpus');
    expect(recommendation.evidence.length).toBeGreaterThan(0);
    expect(recommendation.actions.length).toBeGreaterThan(0);
    for (const { actor } of recommendation.actions) expect(actor).toBeDefined();
  });

  it('has a title of one line and a rationale in two lengths', () => {
    for (const wording of [recommendation, ...recommendation.variants]) {
      expect(wording.title?.length ?? 0).toBeLessThanOrEqual(80);
      expect(countWords(wording.rationale)).toBeGreaterThanOrEqual(60);
      expect(countWords(wording.rationale)).toBeLessThanOrEqual(130);
      expect(countWords(wording.short)).toBeGreaterThanOrEqual(25);
      expect(countWords(wording.short)).toBeLessThanOrEqual(45);
    }
  });

  it('has counterparts that name it in return and speak to another audience', () => {
    for (const counterpart of counterpartsOf(recommendation)) {
      expect(counterpartsOf(counterpart).map((other) => other.id)).toContain(id);
      expect(counterpart.audiences).not.toEqual(recommendation.audiences);
    }
  });

  it('names a finding only with the evidence for it', () => {
    const texts = [recommendation, ...recommendation.variants].flatMap((r) => [r.rationale, r.short]);
    for (const [words, finding] of tellingWords) {
      if (texts.some((text) => text?.includes(words))) expect(recommendation.evidence).toContain(finding);
    }
  });

  it('argues from evidence of the place in each variant', () => {
    for (const { when } of recommendation.variants) {
      const places = corpus.evidence.filter((e) => recommendation.evidence.includes(e.id));
      expect(places.some(({ regions }) => regions.some((place) => isInside(place, when.region)))).toBe(true);
    }
  });
});

function counterpartsOf({ relations }: Recommendation): readonly Recommendation[] {
  const ids = relations.filter(({ type }) => type === 'counterpart').map((relation) => relation.id);
  return recommendations.filter((recommendation) => ids.includes(recommendation.id));
}

function isInside(place: string, area: string | undefined): boolean {
  const ancestors = corpus.regions.terms[place]?.ancestors ?? [];
  return area !== undefined && [place, ...ancestors].includes(area);
}

function isBroader(id: string): boolean {
  return Object.values(corpus.topics.terms).some(({ broader }) => broader.includes(id));
}

function countWords(text: string | undefined): number {
  return text?.trim().split(/\s+/).length ?? 0;
}

function describeAll(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n');
}
