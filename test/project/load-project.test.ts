import { describe, expect, it } from 'vitest';
import { recommendationSchema } from '../../src/corpus/schema/recommendation.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { reservedFacetNames } from '../../src/project/reserved-facet-names.ts';
import { briefDefinitionSchema } from '../../src/spec/schema.ts';
import { memoryWorld } from '../support/memory-world.ts';

const minimal = 'title: T\npublisher: { name: P }\n';

function load(text: string) {
  return loadProject(memoryWorld({ 'briefwright.yaml': text }));
}

function mistakesIn(text: string): string[] {
  return load(text).diagnostics.map(
    ({ code, span, help }) => `${span?.start.line}:${span?.start.column} ${code}${help ? ` (${help})` : ''}`,
  );
}

describe('loadProject', () => {
  it('settles every default', () => {
    const { value, diagnostics } = load(minimal);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      title: 'T',
      languages: ['en'],
      theme: 'ministry',
      output: 'out',
      facets: {},
      defaults: { paper: 'A4', formats: ['md', 'pdf'], region: 'world' },
      lint: {},
      span: { file: 'briefwright.yaml' },
    });
    expect(value?.instruments?.map(({ id }) => id)).toContain('procurement');
    expect(structuredClone(value)).toEqual(value);
  });

  it('says that there is no project file, and finds one with the other ending', () => {
    expect(loadProject(memoryWorld({})).diagnostics).toMatchObject([{ code: 'project/missing' }]);
    expect(loadProject(memoryWorld({ 'briefwright.yml': minimal })).diagnostics[0]?.help).toBe(
      'rename `briefwright.yml`',
    );
  });

  it.each([
    '/etc',
    '../up',
    'a/../../b',
    'a\\b',
    '..\\up',
    'C:/x',
    '.',
    './',
    'con',
    'a//b',
    'a/. ',
    '//host/x',
  ])('refuses the output folder %j', (output) => {
    expect(mistakesIn(`${minimal}output: ${JSON.stringify(output)}`)).toEqual([
      '3:9 project/unsafe-path (write a name such as `out`)',
    ]);
  });

  it.each(['corpus', './briefs/out', 'templates', '.git', '.briefwright/cache', 'node_modules/x'])(
    'refuses the output folder %j, which holds other things',
    (output) => {
      expect(mistakesIn(`${minimal}output: ${output}`)).toEqual([
        '3:9 project/invalid-value (write a name such as `out`)',
      ]);
    },
  );

  it.each([
    ['out/', 'out'],
    ['./a/b', 'a/b'],
    ['dist/briefs', 'dist/briefs'],
  ])('takes the output folder %j as %j', (output, expected) => {
    expect(load(`${minimal}output: ${output}`).value?.output).toBe(expected);
  });

  it.each([
    ['an unknown key', `${minimal}langages: [en]`, ['3:1 project/unknown-key (did you mean `languages`?)']],
    ['a missing key', 'publisher: { name: P }', ['1:1 project/missing-key']],
    [
      'a wrong value',
      `${minimal}defaults: { paper: A5 }`,
      ['3:20 project/invalid-value (did you mean `A4`?)'],
    ],
    ['a wrong address', 'title: T\npublisher: { name: P, url: "ftp://x" }', ['2:28 project/invalid-value']],
    ['a language twice', `${minimal}languages: [en, fr, en]`, ['3:21 project/duplicate-value']],
    [
      'a facet value twice',
      `${minimal}facets:\n  stage:\n    label: S\n    values: [{ id: a, label: A }, { id: a, label: B }]`,
      ['6:41 project/duplicate-value'],
    ],
    [
      'a facet in the way of a key',
      `${minimal}facets:\n  topics:\n    label: S\n    values: [{ id: a, label: A }]`,
      ['4:3 project/invalid-value'],
    ],
    [
      'an unknown lint code',
      `${minimal}lint: { layout/overfull-lin: off }`,
      ['3:9 project/invalid-value (did you mean `layout/overfull-line`?)'],
    ],
    ['a code of the prototype', `${minimal}lint: { constructor: off }`, ['3:9 project/invalid-value']],
    ['a lowered error', `${minimal}lint: { yaml/syntax: off }`, ['3:9 project/invalid-value']],
    ['a list', '- a', ['1:1 project/invalid-value']],
    ['an empty file', '', ['1:1 yaml/empty']],
  ])('reports %s', (_, text, mistakes) => {
    expect(mistakesIn(text)).toEqual(mistakes);
  });

  it.each([
    ['a mistake that nothing depends on', `${minimal}contact: 1.0\nlanguages: [fr]`, true],
    ['an unknown key', `${minimal}colour: red`, true],
    ['a missing title', 'publisher: { name: P }', true],
    ['wrong facets', `${minimal}facets: 1`, false],
    ['what seems to be a misspelt facets', `${minimal}facet: {}`, false],
  ])('after %s gives a value: %s', (_, text, hasValue) => {
    const { value, diagnostics } = load(text);
    expect(diagnostics).toHaveLength(1);
    expect(value !== undefined).toBe(hasValue);
  });
});

it('reserves the names of all keys that facets stand beside', () => {
  const select = briefDefinitionSchema().shape.select.unwrap().shape;
  const keys = [...Object.keys(recommendationSchema().shape), ...Object.keys(select)];
  expect([...new Set(keys)].sort()).toEqual(reservedFacetNames);
});
