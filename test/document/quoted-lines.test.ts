import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotedLines } from '../../src/document/quoted-lines.ts';
import { quote } from '../../src/template/helpers/quote.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const frame = { sections: [], sectionPartials: new Map() };

function yamlValues(text: string): unknown {
  return readYaml('a.md', new TextEncoder().encode(text)).value?.value;
}

describe('readQuotedLines', () => {
  it('reads what templates write', () => {
    const values = readQuotedLines('title: "A: \\"b\\" \\u2028"\ndir: rtl');
    expect([...(values ?? [])]).toEqual([
      ['title', 'A: "b" \u2028'],
      ['dir', 'rtl'],
    ]);
  });

  it.each([
    'a: "b"\na: "c"',
    'a: true',
    'null: "a"',
    "a: 'b'",
    'a: "\\x41"',
    'a: "\\ud83d\\ude00"',
    'a: [b]',
    'a: "b" # c',
    'a: "b',
    ' a: "b"',
    '',
  ])('leaves %j to YAML', (text) => {
    expect(readQuotedLines(text)).toBeUndefined();
  });

  it('reads any text as YAML does', () => {
    const texts = fc.string({
      unit: fc.oneof(fc.constantFrom('"', '\\', '\n', '\t', '\u0085', ':', '#'), fc.string()),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const line = `a: ${quote.run([text], frame)}`;
        const values = readQuotedLines(line);
        fc.pre(values !== undefined);
        expect(Object.fromEntries(values ?? [])).toEqual(yamlValues(line));
      }),
    );
  });
});
