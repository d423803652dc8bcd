import { expect, it } from 'vitest';
import { findFieldSpan, type Location, spanIn } from '../../src/diagnostics/location.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const text = '- id: a\n  variants:\n    - title: V\n- id: b\n';

function locationsIn(yaml: string): readonly Location[] {
  const { value } = readYaml('corpus/a.yaml', new TextEncoder().encode(yaml));
  if (!value) throw new Error('no YAML');
  return ['/0', '/1'].map((pointer) => ({
    span: value.spanOf(pointer),
    spans: value.spansBelow(pointer, 4),
  }));
}

const [first, second] = locationsIn(text) as [Location, Location];

it('finds where a value stands, and the record where there is no such value', () => {
  expect(spanIn(first, '/variants/0/title')).toEqual({
    file: 'corpus/a.yaml',
    start: { line: 3, column: 14 },
    end: { line: 3, column: 15 },
  });
  expect(spanIn(first, '/variants/0/when', '/variants/0').start).toEqual({ line: 3, column: 7 });
  expect(spanIn(second, '/variants/0')).toBe(second.span);
  expect(spanIn({}, '/id')).toBeUndefined();
  expect(findFieldSpan(first.spans, 'constructor')).toBeUndefined();
});

it('keeps the pointers of records with the same fields once', () => {
  const [one, other] = locationsIn('- id: a\n  title: A\n- id: b\n  title: B\n') as [Location, Location];
  expect(one.spans.pointers).toEqual(['/id', '/title']);
  expect(other.spans.pointers).toBe(one.spans.pointers);
  expect(other.spans.places).not.toEqual(one.spans.places);
});

it('survives JSON', () => {
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
});

it('tells lists of pointers apart whose keys hold line ends', () => {
  const nested = '- "a\\n": { b: 1 }\n';
  const flat = '- { "a\\n": 1, a: 2, b: 3 }\n';
  const [one, other] = locationsIn(nested + flat) as [Location, Location];
  expect(one.spans.pointers).toEqual(['/a\n', '/a\n/b']);
  expect(other.spans.pointers).toEqual(['/a\n', '/a', '/b']);
});
