import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommendationSchema } from '../../src/corpus/schema/recommendation.ts';
import { sourceSchema } from '../../src/corpus/schema/source.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { validateYaml } from '../../src/yaml/validate.ts';

const codes = {
  unknownKey: 'corpus/unknown-key',
  missingKey: 'corpus/missing-key',
  invalidValue: 'corpus/invalid-value',
} as const;

function readAndValidate(bytes: Uint8Array): readonly Diagnostic[] {
  const { value, diagnostics } = readYaml('a.yaml', bytes);
  if (value === undefined) return diagnostics;
  return [recommendationSchema(['constructor']), sourceSchema].flatMap((schema) => [
    ...diagnostics,
    ...validateYaml(schema, value, '', codes).diagnostics,
  ]);
}

/** Text made of what YAML gives a meaning to, and of the keys of records. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\n  ',
        '- ',
        ': ',
        ', ',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '|',
        '>',
        '"',
        "'",
        '#',
        '---',
        '!!str ',
      ),
      fc.constantFrom(
        'id',
        'title',
        'audiences',
        'variants',
        'when',
        'author',
        'issued',
        '__proto__',
        'constructor',
        '<<',
      ),
      fc.constantFrom('1.10', '~', 'true', '2026', '\t', '\r\n', '\u001b', '\ud800', 'é'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('readYaml and validateYaml', () => {
  it.each<[string, fc.Arbitrary<Uint8Array>]>([
    ['bytes', fc.uint8Array({ maxLength: 200 })],
    ['text', fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text))],
    ['text like YAML', yamlish.map((text) => new TextEncoder().encode(text))],
    ['values', fc.jsonValue().map((value) => new TextEncoder().encode(JSON.stringify(value)))],
  ])('never throw, and locate every mistake inside the text: any %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (bytes) => {
        const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/);
        for (const { span } of readAndValidate(bytes)) {
          const width = lines[(span?.start.line ?? 0) - 1]?.length ?? -1;
          expect(span?.start.column).toBeGreaterThan(0);
          expect(span?.start.column).toBeLessThanOrEqual(width + 2);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
