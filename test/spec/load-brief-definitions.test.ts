import { describe, expect, it } from 'vitest';
import { spanIn } from '../../src/diagnostics/location.ts';
import { loadBriefDefinitions } from '../../src/spec/load-brief-definitions.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { context } from './sample-context.ts';

function load(files: Readonly<Record<string, string>>) {
  const { value = [], diagnostics } = loadBriefDefinitions(memoryWorld(files), context.project);
  return { ids: value.map(({ id }) => id), value, diagnostics };
}

const one = (id: string) => `{ id: ${id}, template: t, title: T }`;

describe('loadBriefDefinitions', () => {
  it('reads single definitions and lists, in any folder below `briefs`, in the order of files', () => {
    const { ids, diagnostics } = load({
      'briefs/b.yml': one('b'),
      'briefs/a.yaml': `- ${one('a1')}\n- ${one('a2')}\n`,
      'briefs/deep/c.yaml': one('c'),
      'briefs/notes.md': '# Notes',
      'corpus/d.yaml': one('d'),
    });
    expect(diagnostics).toEqual([]);
    expect(ids).toEqual(['a1', 'a2', 'b', 'c']);
  });

  it('gives the places of a definition in a list relative to it', () => {
    const { value } = load({
      'briefs/a.yaml': `- ${one('a1')}\n- id: a2\n  template: t\n  title: T\n  matrix: { region: [EU, KE] }\n`,
    });
    expect(value[1]?.span.start).toEqual({ line: 2, column: 3 });
    expect(spanIn(value[1] ?? {}, '/matrix/region/1')?.start).toEqual({ line: 5, column: 26 });
  });

  it.each<[string, string, string[]]>([
    [
      'a wrong key',
      `- ${one('a')}\n- { id: b, template: t, title: T, audiense: x }`,
      ['spec/unknown-key 2:35'],
    ],
    ['a missing key', 'id: a\ntitle: T\n', ['spec/missing-key 1:5']],
    ['a wrong value', 'id: a\ntitle: T\ntemplate: t\nformats: [docx]\n', ['spec/invalid-value 4:11']],
    [
      'a facet that is not declared',
      'id: a\ntitle: T\ntemplate: t\nselect: { stage: [x] }\n',
      ['spec/unknown-key 4:11'],
    ],
    [
      'an empty list of topics',
      'id: a\ntitle: T\ntemplate: t\nselect: { topics: [] }\n',
      ['spec/invalid-value 4:19'],
    ],
    ['a value that is no definition', 'text', ['spec/invalid-value 1:1']],
    ['broken YAML', 'id: [', ['yaml/syntax 1:6']],
  ])('reports %s', (_, yaml, expected) => {
    const { diagnostics } = load({ 'briefs/a.yaml': yaml });
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.start.line}:${span?.start.column}`)).toEqual(
      expected,
    );
  });

  it('goes on after a mistake', () => {
    const { ids, diagnostics } = load({
      'briefs/a.yaml': `- { id: bad }\n- ${one('good')}\n`,
      'briefs/b.yaml': 'id: [',
      'briefs/c.yaml': one('c'),
    });
    expect(ids).toEqual(['good', 'c']);
    expect(diagnostics.length).toBeGreaterThan(1);
  });

  it('finds nothing where there is no folder', () => {
    expect(load({})).toEqual({ ids: [], value: [], diagnostics: [] });
  });

  it('reads no file that a link leads to outside the project', () => {
    const world = memoryWorld({ 'briefs/a.yaml': one('a') });
    const project = {
      ...world.project,
      list: () => [{ path: 'briefs/a.yaml', bytes: 1, isOutside: true as const }],
    };
    const { value, diagnostics } = loadBriefDefinitions({ ...world, project }, context.project);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'project/unsafe-path', span: { file: 'briefs/a.yaml' } }]);
  });
});
