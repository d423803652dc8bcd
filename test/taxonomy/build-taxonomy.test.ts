import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/diagnostics/span.ts';
import { buildTaxonomy } from '../../src/taxonomy/build-taxonomy.ts';
import { builtInAudiences } from '../../src/taxonomy/built-in-audiences.ts';
import { builtInRegions } from '../../src/taxonomy/built-in-regions.ts';
import { containmentPath, formatPath } from '../../src/taxonomy/containment-path.ts';
import { covers } from '../../src/taxonomy/covers.ts';
import { findTerm } from '../../src/taxonomy/find-term.ts';
import { labelOf } from '../../src/taxonomy/label-of.ts';
import type { Taxonomy } from '../../src/taxonomy/taxonomy.ts';
import type { TermInput } from '../../src/taxonomy/term-input.ts';
import { packSpans } from '../support/pack-spans.ts';

/** A span that says only which record and which part of it. */
function place(line: number, column = 1): Span {
  return { file: 'corpus/terms.yaml', start: { line, column }, end: { line, column: column + 1 } };
}

/** Records on lines 1, 2, …; the nth `broader` stands in column 10 + n, the nth of `members` in 20 + n. */
function records(...inputs: readonly Omit<TermInput, 'span' | 'spans'>[]): readonly TermInput[] {
  return inputs.map((input, index) => ({
    ...input,
    span: place(index + 1),
    spans: packSpans([
      ['/id', place(index + 1, 5)],
      ...(input.broader ?? []).map((_, n) => [`/broader/${n}`, place(index + 1, 10 + n)] as const),
      ...(input.members ?? []).map((_, n) => [`/members/${n}`, place(index + 1, 20 + n)] as const),
    ]),
  }));
}

function build(kind: Taxonomy['kind'], ...inputs: readonly Omit<TermInput, 'span' | 'spans'>[]) {
  const builtIn = { audience: builtInAudiences, region: builtInRegions, topic: [] }[kind];
  const { value, diagnostics } = buildTaxonomy(kind, builtIn, records(...inputs));
  if (!value) throw new Error('a taxonomy always has a value');
  return { taxonomy: value, diagnostics };
}

function codesAt(diagnostics: ReturnType<typeof build>['diagnostics']): readonly string[] {
  return diagnostics.map(({ code, span }) => `${code} ${span?.start.line}:${span?.start.column}`);
}

describe('buildTaxonomy', () => {
  it('keeps the order of definition and works out ancestors, nearest first', () => {
    const { taxonomy, diagnostics } = build(
      'topic',
      { id: 'gpu', label: 'GPUs', broader: ['compute', 'hardware'] },
      { id: 'all', label: 'All' },
      { id: 'hardware', label: 'Hardware', broader: ['all'] },
      { id: 'compute', label: 'Compute', broader: ['infrastructure'] },
      { id: 'infrastructure', label: 'Infrastructure', broader: ['all'] },
    );
    expect(diagnostics).toEqual([]);
    expect(Object.keys(taxonomy.terms)).toEqual(['gpu', 'all', 'hardware', 'compute', 'infrastructure']);
    expect(findTerm(taxonomy, 'gpu')?.broader).toEqual(['compute', 'hardware']);
    expect(findTerm(taxonomy, 'gpu')?.ancestors).toEqual(['compute', 'hardware', 'infrastructure', 'all']);
  });

  it('takes `members` as the other way to write `broader`', () => {
    const { taxonomy } = build('region', {
      id: 'nordics',
      label: 'Nordic countries',
      broader: ['europe'],
      members: ['DK', 'FI', 'IS', 'NO', 'SWE'],
    });
    expect(covers(taxonomy, 'nordics', 'SE')).toBe(true);
    expect(covers(taxonomy, 'nordics', 'DE')).toBe(false);
    expect(covers(taxonomy, 'europe', 'nordics')).toBe(true);
    expect(findTerm(taxonomy, 'SE')?.broader).toEqual(['northern-europe', 'EU', 'UN', 'OECD', 'nordics']);
  });

  it('puts a region that names nothing broader into the world', () => {
    const { taxonomy } = build('region', { id: 'moon', label: 'Moon' });
    expect(covers(taxonomy, 'world', 'moon')).toBe(true);
    expect(findTerm(taxonomy, 'world')?.broader).toEqual([]);
  });

  it('extends a built-in term', () => {
    const { taxonomy, diagnostics } = build('audience', {
      id: 'companies',
      label: { fr: 'Sociétés' },
      headline: { text: 'Pay for what you use.', sources: [{ id: 'a', locator: undefined }] },
      members: ['researchers'],
    });
    const companies = findTerm(taxonomy, 'companies');
    expect(diagnostics).toEqual([]);
    expect(companies?.label).toMatchObject({ en: 'Companies', fr: 'Sociétés' });
    expect(companies?.headline).toStrictEqual({
      text: 'Pay for what you use.',
      sources: [{ id: 'a' }],
      span: expect.anything(),
    });
    expect(companies).not.toHaveProperty('span');
    expect(findTerm(taxonomy, 'researchers')?.ancestors).toEqual(['companies']);
  });

  it.each<[string, Taxonomy['kind'], Omit<TermInput, 'span' | 'spans'>[], string[]]>([
    [
      'a cycle of two, at the link that closes it',
      'topic',
      [
        { id: 'a', label: 'A', broader: ['b'] },
        { id: 'b', label: 'B', broader: ['a'] },
      ],
      ['corpus/taxonomy-cycle 2:10'],
    ],
    [
      'a term inside itself',
      'topic',
      [{ id: 'a', label: 'A', members: ['a'] }],
      ['corpus/taxonomy-cycle 1:20'],
    ],
    [
      'a cycle through built-in terms, at what the project wrote',
      'region',
      [{ id: 'europe', broader: ['SE'] }],
      ['corpus/taxonomy-cycle 1:10'],
    ],
    [
      'a region that holds the world',
      'region',
      [{ id: 'universe', label: 'Universe', members: ['world'] }],
      ['corpus/taxonomy-cycle 1:20'],
    ],
    [
      'two cycles apart',
      'topic',
      [
        { id: 'a', label: 'A', broader: ['b'] },
        { id: 'b', label: 'B', broader: ['a', 'c'] },
        { id: 'c', label: 'C', broader: ['d'] },
        { id: 'd', label: 'D', broader: ['c'] },
      ],
      ['corpus/taxonomy-cycle 2:10', 'corpus/taxonomy-cycle 4:10'],
    ],
    [
      'unknown names in both lists',
      'region',
      [{ id: 'nordics', label: 'N', broader: ['europ'], members: ['SE', 'Zz'] }],
      ['corpus/unknown-region 1:10', 'corpus/unknown-region 1:21'],
    ],
    [
      'an unknown audience',
      'audience',
      [{ id: 'x', label: 'X', broader: ['company'] }],
      ['corpus/unknown-audience 1:10'],
    ],
    ['an unknown topic', 'topic', [{ id: 'x', label: 'X', broader: ['y'] }], ['corpus/unknown-topic 1:10']],
    [
      'an id twice',
      'topic',
      [
        { id: 'a', label: 'A' },
        { id: 'a', label: 'B', broader: ['missing'] },
      ],
      ['corpus/duplicate-id 2:5'],
    ],
    ['an id that is an alias', 'region', [{ id: 'UK', label: 'UK' }], ['corpus/duplicate-id 1:5']],
    ['a new term without a label', 'audience', [{ id: 'company' }], ['corpus/missing-key 1:5']],
  ])('reports %s', (_, kind, inputs, expected) => {
    const { diagnostics } = build(kind, ...inputs);
    expect(codesAt(diagnostics)).toEqual(expected);
  });

  it('names the way of a cycle, and drops only the link that closes it', () => {
    const { taxonomy, diagnostics } = build(
      'topic',
      { id: 'a', label: 'A', broader: ['b'] },
      { id: 'b', label: 'B', broader: ['c'] },
      { id: 'c', label: 'C', broader: ['a'] },
    );
    expect(diagnostics[0]?.message).toBe('topics contain each other: `a` ⊂ `b` ⊂ `c` ⊂ `a`');
    expect(findTerm(taxonomy, 'a')?.ancestors).toEqual(['b', 'c']);
    expect(findTerm(taxonomy, 'c')?.broader).toEqual([]);
  });

  it.each([
    ['europ', 'europe'],
    ['eu', 'EU'],
    ['Sweden', 'SE'],
    ['Latin America', 'latin-america'],
    ['Swedn', 'SE'],
    ['south-east-asia', 'south-eastern-asia'],
    ['XX', 'XK'],
  ])('suggests for %s the region %s', (name, id) => {
    const { diagnostics } = build('region', { id: 'x', label: 'X', broader: [name] });
    expect(diagnostics[0]?.help).toBe(`did you mean \`${id}\`?`);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes `%s` as a name like any other',
    (id) => {
      const empty = build('topic', { id: 'a', label: 'A' }).taxonomy;
      expect(findTerm(empty, id)).toBeUndefined();
      expect(covers(empty, id, 'a')).toBe(false);
      const { taxonomy, diagnostics } = build(
        'topic',
        { id, label: 'Odd' },
        { id: 'b', label: 'B', broader: [id] },
      );
      expect(diagnostics).toEqual([]);
      expect(findTerm(taxonomy, id)?.label).toBe('Odd');
      expect(covers(taxonomy, id, 'b')).toBe(true);
      expect(Object.getPrototypeOf(taxonomy.terms)).toBe(Object.prototype);
    },
  );

  it('is plain data', () => {
    const { taxonomy } = build('region', { id: 'nordics', label: { en: 'Nordics' }, members: ['SE'] });
    expect(structuredClone(taxonomy)).toStrictEqual(taxonomy);
    expect(JSON.parse(JSON.stringify(taxonomy))).toStrictEqual(taxonomy);
  });

  it('bounds a chain of ten thousand terms without recursion', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => ({
      id: `t${n}`,
      label: 'T',
      broader: n === 9_999 ? [] : [`t${n + 1}`],
    }));
    const { taxonomy, diagnostics } = build('topic', ...chain);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['corpus/taxonomy-too-deep']));
    expect(Object.keys(taxonomy.terms)).toHaveLength(10_000);
    expect(findTerm(taxonomy, 't9500')?.ancestors).toHaveLength(499);
  });

  it('takes ten thousand flat terms, and as many unknown names, in its stride', () => {
    const flat = Array.from({ length: 10_000 }, (_, n) => ({ id: `t${n}`, label: 'T', broader: [`u${n}`] }));
    const { diagnostics } = build('topic', ...flat);
    expect(diagnostics).toHaveLength(10_000);
  });
});

describe('containmentPath', () => {
  const { taxonomy } = build('region');
  it.each([
    ['SE', 'world', 'SE ⊂ northern-europe ⊂ europe ⊂ world'],
    ['SE', 'EU', 'SE ⊂ EU'],
    ['EU', 'world', 'EU ⊂ EEA ⊂ europe ⊂ world'],
    ['CY', 'europe', 'CY ⊂ EU ⊂ EEA ⊂ europe'],
    ['UK', '154', 'GB ⊂ northern-europe'],
    ['SE', 'SE', 'SE'],
    ['SE', 'KE', ''],
    ['SE', 'nowhere', ''],
  ])('leads from %s to %s', (narrower, broader, expected) => {
    expect(formatPath(containmentPath(taxonomy, narrower, broader))).toBe(expected);
  });
});

describe('labelOf', () => {
  const label = { sv: 'Norden', en: 'Nordics', pt: 'Nórdicos' };
  it.each([
    ['sv', 'Norden'],
    ['pt-BR', 'Nórdicos'],
    ['fi', 'Nordics'],
    ['constructor', 'Nordics'],
  ])('in %s is %s', (language, expected) => {
    expect(labelOf(label, language)).toBe(expected);
  });

  it('falls back to the first language, and takes a text that is for every language', () => {
    expect(labelOf({ sv: 'Norden' }, 'fi')).toBe('Norden');
    expect(labelOf('Nordics', 'sv')).toBe('Nordics');
  });
});
