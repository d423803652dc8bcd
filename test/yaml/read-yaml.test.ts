import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import type { YamlFile } from '../../src/yaml/yaml-file.ts';

function read(text: string | Uint8Array): Outcome<YamlFile> {
  return readYaml('a.yaml', typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

/** `code line:column` of each diagnostic. */
function mistakesIn(text: string | Uint8Array): string[] {
  return read(text).diagnostics.map(
    ({ code, span }) =>
      `${code} ${span?.start.line}:${span?.start.column}-${span?.end.line}:${span?.end.column}`,
  );
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}

describe('readYaml', () => {
  it.each([
    [
      'numbers, truth values and null of the core schema',
      'a: 1\nb: true\nc: ~\nd: yes\ne: 0x1F',
      {
        a: 1,
        b: true,
        c: null,
        d: 'yes',
        e: 31,
      },
    ],
    ['dates as text', 'd: 2026-11-23', { d: '2026-11-23' }],
    ['keys as text', '1.10: a\nnull: b', { '1.10': 'a', null: 'b' }],
    ['a key named constructor', 'constructor: { toString: x }', { constructor: { toString: 'x' } }],
    ['aliases', 'a: &list [x, y]\nb: *list', { a: ['x', 'y'], b: ['x', 'y'] }],
    ['a key without a value', '{ a, b: }', { a: null, b: null }],
    ['a pair in a list', '[a: 1]', [{ a: 1 }]],
    ['a byte order mark', '\uFEFFa: 1', { a: 1 }],
    ['CR LF', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['tags of the core schema', 'a: !!str 1.10', { a: '1.10' }],
    ['one document with its markers', '---\na: 1\n...\n', { a: 1 }],
    ['an explicit null', 'null', null],
  ])('reads %s', (_, text, value) => {
    const outcome = read(text);
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.value?.value).toEqual(value);
  });

  it.each([
    ['a colon in unquoted text', 'title: Fund: compute', 'yaml/syntax 1:8-1:9'],
    ['a reserved character', 'a: 1\nb: @x', 'yaml/syntax 2:4-2:5'],
    ['a tab as indentation', 'a:\n\tb: 1', 'yaml/syntax 2:1-2:2'],
    ['an open quotation mark', 'a: 1\nb: "x\nc: y', 'yaml/syntax 2:4-2:5'],
    ['an open bracket', 'a: [1, 2\nb: 3', 'yaml/syntax 2:1-2:2'],
    ['a wrong escape', 'a: "\\q"', 'yaml/syntax 1:5-1:6'],
    ['a wrong indent, after a blank line', 'a: [x]\n\n  z: 1', 'yaml/syntax 3:3-3:4'],
    ['a key without a colon', 'a: 1\nkey\nb: 1', 'yaml/syntax 2:1-3:2'],
    ['a mapping as a key', '? [a]\n: b', 'yaml/syntax 1:3-1:4'],
    ['the first syntax error only', 'a: @x\nb: @y', 'yaml/syntax 1:4-1:5'],
    ['an alias without an anchor', 'a: *nothing', 'yaml/syntax 1:4-1:12'],
    ['a duplicate key', 'a: 1\nb: 2\na: 3', 'yaml/duplicate-key 3:1-3:2'],
    ['an unknown tag', 'a: !secret b', 'yaml/unknown-tag 1:4-1:11'],
    ['a tag of YAML 1.1', 'a: !!binary b', 'yaml/unknown-tag 1:4-1:12'],
    ['a merge key', 'a: &a { x: 1 }\nb:\n  <<: *a', 'yaml/merge-key 3:3-3:5'],
    ['a prototype key', 'a:\n  __proto__: { x: 1 }', 'yaml/unsafe-key 2:3-2:12'],
    ['an alias inside what it names', 'a: &a\n  - *a', 'yaml/alias-bomb 2:5-2:7'],
    ['an escaped control character', 'a: "\\e[31m"', 'yaml/invalid-character 1:4-1:12'],
    ['an escaped lone surrogate', 'a: "\\ud800"', 'yaml/invalid-character 1:4-1:12'],
    ['a control character', 'a: x\nb: \u001b[31m', 'yaml/invalid-character 2:4-2:5'],
    ['an empty file', '', 'yaml/empty 1:1-1:1'],
    ['a file of comments', '# a\n# b\n', 'yaml/empty 1:1-1:2'],
    ['an empty document', '---\n---\n', 'yaml/multiple-documents 2:1-2:2'],
    ['two documents', 'a: 1\n---\nb: 2', 'yaml/multiple-documents 2:1-2:2'],
    ['deep nesting in brackets', '['.repeat(100_000), 'yaml/too-deep 1:101-1:102'],
    ['deep nesting in dashes', '- '.repeat(100_000), 'yaml/too-deep 1:201-1:202'],
  ])('reports %s', (_, text, mistake) => {
    expect(mistakesIn(text)).toEqual([mistake]);
  });

  it.each([
    ['UTF-16 with a mark', utf16('\uFEFFa: 1')],
    ['UTF-16 without one', utf16('a: 1')],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ])('refuses %s by name', (name, bytes) => {
    const [diagnostic] = read(bytes).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'yaml/encoding', help: 'save it as UTF-8' });
    expect(diagnostic?.message).toContain(name.slice(0, 6));
  });

  it('says where the first byte stands that is not UTF-8', () => {
    const latin1 = new Uint8Array(Buffer.from('a: é\nb: \u00e9', 'latin1'));
    expect(mistakesIn(latin1)).toEqual(['yaml/encoding 1:4-1:5']);
    const onSecondLine = new Uint8Array([...Buffer.from('a: é\nb: c', 'utf8'), 0xe9]);
    expect(mistakesIn(onSecondLine)).toEqual(['yaml/encoding 2:5-2:6']);
  });

  it('refuses files over 5 MiB without reading them', () => {
    expect(mistakesIn(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x23))).toEqual(['yaml/too-large 1:1-1:1']);
  });

  it('stops aliases that expand exponentially', () => {
    const levels = 'bcdefghij'.split('').map((name, index) => {
      const below = 'abcdefghi'[index];
      return `${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]`;
    });
    const text = ['a: &a [x]', ...levels].join('\n');
    expect(new Set(mistakesIn(text).map((mistake) => mistake.split(' ')[0]))).toEqual(
      new Set(['yaml/alias-bomb']),
    );
    expect(read(text).value).toBeUndefined();
  });

  it('stops aliases that nest without end', () => {
    const levels = Array.from({ length: 200 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`);
    const [first] = read(['a0: &a0 [x]', ...levels].join('\n')).diagnostics;
    expect(first?.code).toBe('yaml/too-deep');
  });

  it('keeps a value beside a duplicate key: the first', () => {
    expect(read('a: 1\na: 2').value?.value).toEqual({ a: 1 });
  });

  it('does not touch a prototype', () => {
    const { value } = read('a: { __proto__: { polluted: true } }');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(value?.value).toEqual({ a: {} });
  });

  it('locates values and keys by JSON Pointer', () => {
    const file = read('- id: a\n  list:\n    - x\n    - |\n      y\n\n  a/b: ~\n').value;
    const text = (pointer: string) => {
      const span = file?.spanOf(pointer);
      return `${span?.start.line}:${span?.start.column}-${span?.end.line}:${span?.end.column}`;
    };
    expect(text('/0/list/0')).toBe('3:7-3:8');
    expect(text('/0/list/1')).toBe('4:7-5:8');
    expect(text('/0/a~1b')).toBe('7:8-7:9');
    expect(text('/0/list/7')).toBe(text('/0/list'));
    expect(file?.keySpanOf('/0/list').start).toEqual({ line: 2, column: 3 });
    expect(file?.spansBelow('/0', 2).pointers).toEqual(['/id', '/list', '/list/0', '/list/1', '/a~1b']);
    expect(file?.sourceOf('/0/a~1b')).toBe('~');
  });
});
