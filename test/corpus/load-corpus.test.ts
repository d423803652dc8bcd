import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { type Location, spanIn } from '../../src/diagnostics/location.ts';
import { loadProject } from '../../src/project/load-project.ts';
import type { World } from '../../src/world.ts';
import { type Files, memoryWorld } from '../support/memory-world.ts';

const project = `
title: T
publisher: { name: P }
languages: [en, pt-BR]
facets:
  span: { label: Span, values: [{ id: wide, label: Wide }] }
  constructor: { label: Constructor, values: [{ id: toString, label: Text }] }
`;

const source = '- { id: s, type: report, title: S }';
const recommendation = (id: string, extra = '') =>
  `- id: ${id}\n  title: T\n  statement: S\n  audiences: [companies]\n${extra.replace(/^(?=.)/gm, '  ')}\n`;

function load(files: Files, change: (world: World) => World = (world) => world): Outcome<Corpus> {
  const world = change(memoryWorld({ 'briefwright.yaml': project, 'corpus/sources.yaml': source, ...files }));
  const loaded = loadProject(world);
  if (!loaded.value) throw new Error(JSON.stringify(loaded.diagnostics));
  return loadCorpus(world, loaded.value);
}

function corpusOf(files: Files): Corpus {
  const { value, diagnostics } = load(files);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('no corpus');
  return value;
}

/** Message and help of each diagnostic. */
function messagesOf(files: Files): string[] {
  return load(files).diagnostics.map(({ message, help }) =>
    help === undefined ? message : `${message}; ${help}`,
  );
}

describe('loadCorpus', () => {
  it('gives plain data', () => {
    const corpus = corpusOf({ 'corpus/recommendations.yaml': recommendation('a') });
    expect(structuredClone(corpus)).toEqual(corpus);
    expect(JSON.parse(JSON.stringify(corpus.recommendations))).toEqual(corpus.recommendations);
  });

  it('keeps the order of files and records', () => {
    const { recommendations } = corpusOf({
      'corpus/recommendations/b.yaml': recommendation('z'),
      'corpus/recommendations/a.yaml': `${recommendation('b')}${recommendation('a')}`,
    });
    expect(recommendations.map(({ id }) => id)).toEqual(['b', 'a', 'z']);
  });

  it('calls terms by their ids', () => {
    const extra = [
      'regions: ["150", SWE]',
      'actions: [{ text: A, when: { region: "002" } }]',
      'variants: [{ when: { region: "752" }, title: V, reason: R }]',
    ];
    const files = {
      'corpus/recommendations.yaml': recommendation('a', extra.join('\n').replace('"002"', '"155"')),
      'corpus/evidence.yaml': '- { id: e, statement: S, regions: ["404"], sources: [{ id: s }] }',
    };
    const { recommendations, evidence } = corpusOf(files);
    expect(recommendations[0]?.regions).toEqual(['europe', 'SE']);
    expect(recommendations[0]?.actions[0]?.when).toEqual({ region: 'western-europe' });
    expect(recommendations[0]?.variants[0]?.when).toEqual({ region: 'SE' });
    expect(evidence[0]?.regions).toEqual(['KE']);
  });

  it('gathers facets, whatever their names', () => {
    const { recommendations } = corpusOf({
      'corpus/recommendations.yaml': `${recommendation('a', 'span: [wide]\nconstructor: [toString]')}${recommendation('b')}`,
    });
    expect(recommendations.map(({ facets }) => facets)).toEqual<unknown[]>([
      { span: ['wide'], constructor: ['toString'] },
      {},
    ]);
    expect(recommendations[0]?.span.start).toEqual({ line: 1, column: 3 });
    expect(recommendations[0]).not.toHaveProperty('span.0');
    expect(Object.hasOwn(recommendations[0] ?? {}, 'constructor')).toBe(false);
  });

  it('locates a record and the values in it', () => {
    const { recommendations } = corpusOf({
      'corpus/recommendations.yaml': recommendation(
        'a',
        'variants:\n  - when: { region: EU }\n    title: V\n    reason: R',
      ),
    });
    const record: Partial<Location> = recommendations[0] ?? {};
    expect(record.span).toMatchObject({ start: { line: 1, column: 3 }, end: { line: 8 } });
    expect(spanIn(record, '/audiences/0')?.start).toEqual({ line: 4, column: 15 });
    expect(spanIn(record, '/variants/0/when/region')?.start).toEqual({ line: 6, column: 23 });
  });

  it.each([
    ['corpus/recommendations.yaml', 'recommendations'],
    ['corpus/deep/er/recommendation.yml', 'recommendations'],
    ['corpus/recommendations/evidence-base/a.yaml', 'recommendations'],
    ['corpus/regions/recommendations.yaml', 'recommendations'],
    ['corpus/recommendations/audience-needs.yaml', 'recommendations'],
  ])('takes %s for %s', (file) => {
    expect(corpusOf({ [file]: recommendation('a') }).recommendations).toHaveLength(1);
  });

  it('takes a file with a single record', () => {
    const text = recommendation('a').replace(/^../gm, '');
    expect(corpusOf({ 'corpus/recommendations/a.yaml': text }).recommendations.map(({ id }) => id)).toEqual([
      'a',
    ]);
  });

  it('passes over files that are not YAML', () => {
    corpusOf({ 'corpus/recommendations.yaml': recommendation('a'), 'corpus/notes.md': '# Notes' });
  });

  it('does not read what is outside the project', () => {
    const outside = (world: World): World => ({
      ...world,
      project: {
        list: (folder) =>
          world.project
            .list(folder)
            .map((entry) => (entry.path.endsWith('linked.yaml') ? { ...entry, isOutside: true } : entry)),
        read: (path) => (path.endsWith('linked.yaml') ? undefined : world.project.read(path)),
      },
    });
    const files = {
      'corpus/recommendations/a.yaml': recommendation('a'),
      'corpus/recommendations/linked.yaml': recommendation('b'),
    };
    expect(load(files, outside).diagnostics).toMatchObject([
      { code: 'project/unsafe-path', span: { file: 'corpus/recommendations/linked.yaml' } },
    ]);
  });

  it('keeps the first of two records with one id, and shows where it is', () => {
    const { value, diagnostics } = load({
      'corpus/recommendations/a.yaml': recommendation('same'),
      'corpus/recommendations/b.yaml': recommendation('same', 'priority: high'),
    });
    expect(value?.recommendations.map(({ priority }) => priority)).toEqual(['unrated']);
    expect(diagnostics).toMatchObject([
      {
        code: 'corpus/duplicate-id',
        span: { file: 'corpus/recommendations/b.yaml', start: { line: 1, column: 7 } },
        related: [{ message: 'first defined here', span: { file: 'corpus/recommendations/a.yaml' } }],
      },
    ]);
  });

  it('lets records of different kinds share an id', () => {
    corpusOf({
      'corpus/recommendations.yaml': recommendation('s'),
      'corpus/topics.yaml': '- { id: s, label: S }',
    });
  });

  it('reports a mistake once in a value that aliases share', () => {
    const text = `${recommendation('a', 'regions: &r [XX]')}${recommendation('b', 'regions: *r')}`;
    expect(load({ 'corpus/recommendations.yaml': text }).diagnostics).toHaveLength(1);
  });

  it('leaves out records with mistakes, and keeps the others', () => {
    const text = `${recommendation('a', 'priority: 1')}${recommendation('b', 'relations: [{ type: supports, id: a }]')}`;
    const { value, diagnostics } = load({ 'corpus/recommendations.yaml': text });
    expect(value?.recommendations.map(({ id }) => id)).toEqual(['b']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['corpus/invalid-value']);
  });

  it('takes a `when` that overlaps the recommendation without being inside it', () => {
    // Sweden is in the EU and in northern Europe, and neither of the two is in the other.
    corpusOf({
      'corpus/recommendations.yaml': recommendation(
        'a',
        'regions: [EU]\nvariants:\n  - { when: { region: northern-europe }, title: V, reason: R }\n  - { when: { language: pt }, title: V, reason: R }',
      ),
    });
  });

  it.each([
    [
      'an audience by its label',
      'actions: [{ text: A, when: { audience: policy-makers } }]',
      'unknown audience `policy-makers`; did you mean `policymakers`?',
    ],
    ['a region by its label', 'regions: [Kenya]', 'unknown region `Kenya`; did you mean `KE`?'],
    [
      'a region that is like none',
      'regions: [atlantis]',
      'unknown region `atlantis`; `briefwright list regions` shows all there are',
    ],
    ['a facet value, with what there is', 'span: [narrow]', 'unknown span `narrow`; there is `wide`'],
    [
      'a language, with what there is',
      'variants: [{ when: { language: sw }, title: V, reason: R }]',
      'unknown language `sw`; there is `en`, `pt-BR`',
    ],
    ['a source', 'sources: [{ id: t }]', 'unknown source `t`; did you mean `s`?'],
    ['two names of one region', 'regions: [SE, "752"]', '`752` is the same region as `SE`'],
    [
      'an impossible condition',
      'regions: [SE]\nactions: [{ text: A, when: { region: asia } }]',
      'this never holds: the recommendation is for `SE`, and for nothing in `asia`',
    ],
    [
      'an inverted period',
      'valid: { from: 2027-01-02, until: 2027-01-01 }',
      'the period ends on 2027-01-01, before it begins on 2027-01-02',
    ],
  ])('says of %s what is wrong', (_, extra, message) => {
    expect(messagesOf({ 'corpus/recommendations.yaml': recommendation('a', extra) })).toEqual([message]);
  });

  it('never throws, whatever the records hold', () => {
    const value = fc.oneof(
      fc.constantFrom('EU', 'a', 's', 'companies', 'constructor', '__proto__', 1, null),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const when = fc.oneof(
      fc.record({ audience: value, region: value, language: value }, { requiredKeys: [] }),
      value,
    );
    const item = fc.oneof(
      value,
      fc.record({ id: value, type: value, text: value, title: value, when }, { requiredKeys: [] }),
    );
    const record = fc.dictionary(
      fc.constantFrom(
        'id',
        'title',
        'statement',
        'audiences',
        'regions',
        'sources',
        'relations',
        'actions',
        'variants',
        'valid',
        'span',
        'broader',
        'label',
      ),
      fc.oneof(fc.array(item, { maxLength: 4 }), value),
    );
    const kind = fc.constantFrom('recommendations', 'evidence', 'sources', 'audiences', 'regions', 'topics');
    fc.assert(
      fc.property(kind, fc.array(record, { maxLength: 4 }), (name, records) => {
        const { value: corpus } = load({ [`corpus/more/${name}.yaml`]: JSON.stringify(records) });
        expect(corpus).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});
