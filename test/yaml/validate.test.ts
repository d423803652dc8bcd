import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { recommendationSchema } from '../../src/corpus/schema/recommendation.ts';
import { sourceSchema } from '../../src/corpus/schema/source.ts';
import { audienceSchema } from '../../src/corpus/schema/term.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { validateYaml } from '../../src/yaml/validate.ts';

const codes = {
  unknownKey: 'corpus/unknown-key',
  missingKey: 'corpus/missing-key',
  invalidValue: 'corpus/invalid-value',
} as const;

function check(schema: z.ZodType, text: string): readonly Diagnostic[] {
  const { value, diagnostics } = readYaml('a.yaml', new TextEncoder().encode(text));
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  return validateYaml(schema, value, '', codes).diagnostics;
}

/** `line:column code: message (help)` of each diagnostic. */
function show({ span, code, message, help }: Diagnostic): string {
  const place = `${span?.start.line}:${span?.start.column}`;
  return `${place} ${code.split('/')[1]}: ${message}${help === undefined ? '' : ` (${help})`}`;
}

const recommendation = (lines: string) => `id: a\ntitle: T\nstatement: S\naudiences: [x]\n${lines}`;

describe('validateYaml', () => {
  it.each<[string, z.ZodType, string, string[]]>([
    [
      'an unknown key, with a suggestion',
      recommendationSchema(),
      recommendation('prioritty: high'),
      ['5:1 unknown-key: the key `prioritty` is not known here (did you mean `priority`?)'],
    ],
    [
      'an unknown key, without one',
      recommendationSchema(),
      recommendation('zzzzzzzz: 1'),
      ['5:1 unknown-key: the key `zzzzzzzz` is not known here'],
    ],
    [
      'an unknown key, without a key that is there already',
      recommendationSchema(),
      recommendation('titl: U'),
      ['5:1 unknown-key: the key `titl` is not known here'],
    ],
    [
      'a long number in part',
      recommendationSchema(),
      recommendation(`short: ${'9'.repeat(200)}`),
      [`5:8 unquoted-value: YAML reads \`${'9'.repeat(60)}…\` as the number 1e+200, not as text (quote it)`],
    ],
    [
      'a key of the prototype',
      recommendationSchema(),
      recommendation('constructor: 1'),
      ['5:1 unknown-key: the key `constructor` is not known here'],
    ],
    [
      'a missing key at the id',
      recommendationSchema(),
      'audiences: [x]\nid: a\nstatement: S',
      ['2:5 missing-key: the key `title` is missing'],
    ],
    [
      'a missing key without an id at the first key',
      audienceSchema,
      'label: Startups',
      ['1:1 missing-key: the key `id` is missing'],
    ],
    [
      'a misspelt key once, not also as missing',
      recommendationSchema(),
      'id: a\ntitel: T\nstatement: S\naudiences: [x]',
      ['2:1 unknown-key: the key `titel` is not known here (did you mean `title`?)'],
    ],
    [
      'a wrong word of a list of words',
      recommendationSchema(),
      recommendation('strength: stong'),
      [
        '5:11 invalid-value: `strength` must be `strong`, `conditional` or `unrated` (did you mean `strong`?)',
      ],
    ],
    [
      'an unquoted number',
      sourceSchema,
      'id: a\ntype: report\ntitle: T\nversion: 1.10',
      ['4:10 unquoted-value: YAML reads `1.10` as the number 1.1, not as text (quote it: "1.10")'],
    ],
    [
      'a big integer',
      sourceSchema,
      'id: a\ntype: report\ntitle: 12345678901234567890',
      [
        '3:8 unquoted-value: YAML reads `12345678901234567890` as the number 12345678901234567000, not as text (quote it: "12345678901234567890")',
      ],
    ],
    [
      'a truth value',
      sourceSchema,
      'id: a\ntype: report\ntitle: True',
      ['3:8 unquoted-value: YAML reads `True` as the truth value true, not as text (quote it: "True")'],
    ],
    [
      'null',
      sourceSchema,
      'id: a\ntype: report\ntitle: ~',
      ['3:8 unquoted-value: YAML reads `~` as nothing, not as text (quote it: "~")'],
    ],
    [
      'an unquoted year where text or a mapping may stand',
      sourceSchema,
      'id: a\ntype: report\ntitle: T\nissued: 2025',
      ['4:9 unquoted-value: YAML reads `2025` as the number 2025, not as text (quote it: "2025")'],
    ],
    [
      'an unquoted item of a list',
      recommendationSchema(),
      recommendation('regions: [EU, 002]'),
      ['5:15 unquoted-value: YAML reads `002` as the number 2, not as text (quote it: "002")'],
    ],
    [
      'a key without a value, at the key',
      recommendationSchema(),
      'id: a\ntitle:\nstatement: S\naudiences: [x]',
      ['2:1 invalid-value: `title` has no value'],
    ],
    [
      'a text where a list belongs',
      recommendationSchema(),
      'id: a\ntitle: T\nstatement: S\naudiences: companies',
      ['4:12 invalid-value: `audiences` must be a list, not a text (write a list: [companies])'],
    ],
    [
      'an empty list',
      recommendationSchema(),
      'id: a\ntitle: T\nstatement: S\naudiences: []',
      ['4:12 invalid-value: `audiences` must hold at least 1 item'],
    ],
    [
      'a list where text belongs',
      recommendationSchema(),
      recommendation('rationale: [a]'),
      ['5:12 invalid-value: `rationale` must be a text, not a list'],
    ],
    [
      'a text that is too long',
      recommendationSchema(),
      `id: a\ntitle: ${'x'.repeat(161)}\nstatement: S\naudiences: [x]`,
      ['2:8 invalid-value: `title` must be at most 160 characters long, not 161'],
    ],
    [
      'an id of the wrong form once',
      recommendationSchema(),
      `id: ${'A_'.repeat(50)}\ntitle: T\nstatement: S\naudiences: [x]`,
      ['1:5 invalid-value: `id` must be kebab case: lower-case letters, digits and single hyphens'],
    ],
    [
      'a refinement',
      recommendationSchema(),
      recommendation('variants:\n  - when: {}\n    title: T\n    reason: R'),
      ['6:11 invalid-value: `when` must name an audience, a region or a language'],
    ],
    [
      'a refinement of an item',
      recommendationSchema(),
      recommendation('variants:\n  - when: { region: EU }\n    reason: R'),
      ['6:5 invalid-value: an item of `variants` must change the title, statement, rationale or short text'],
    ],
    [
      'the form of a union that was meant',
      sourceSchema,
      'id: a\ntype: report\ntitle: T\nauthor:\n  - family: X\n    gven: Y',
      ['6:5 unknown-key: the key `gven` is not known here (did you mean `given`?)'],
    ],
    [
      'the other form of a union',
      sourceSchema,
      'id: a\ntype: report\ntitle: T\nauthor:\n  - litteral: X',
      ['5:5 unknown-key: the key `litteral` is not known here (did you mean `literal`?)'],
    ],
    [
      'no form of a union',
      sourceSchema,
      'id: a\ntype: report\ntitle: T\nauthor: [Linåker]',
      ['4:10 invalid-value: an item of `author` must be a mapping, not a text'],
    ],
    [
      'a wrong key of a record',
      audienceSchema,
      'id: a\nlabel:\n  english: Startups',
      ['3:3 invalid-value: the key `english` must be a BCP 47 language tag such as en or pt-BR'],
    ],
    [
      'a wrong URL',
      sourceSchema,
      'id: a\ntype: report\ntitle: T\nURL: javascript:alert(1)',
      ['4:6 invalid-value: `URL` must be a web address like https://example.org'],
    ],
    [
      'a wrong whole',
      recommendationSchema(),
      'just text',
      ['1:1 invalid-value: the file must be a mapping, not a text'],
    ],
    [
      'all mistakes of a record',
      recommendationSchema(),
      'id: A\ntitle: 1\nstatement: S\naudiences: [a_b, x]\nextra: 1',
      [
        '1:5 invalid-value: `id` must be kebab case: lower-case letters, digits and single hyphens',
        '2:8 unquoted-value: YAML reads `1` as the number 1, not as text (quote it: "1")',
        '4:13 invalid-value: an item of `audiences` must be letters, digits and single hyphens',
        '5:1 unknown-key: the key `extra` is not known here',
      ],
    ],
  ])('reports %s', (_, schema, text, expected) => {
    expect(check(schema, text).map(show)).toEqual(expected);
  });

  it('gives the value with its defaults', () => {
    const file = readYaml('a.yaml', new TextEncoder().encode(recommendation(''))).value;
    expect(file && validateYaml(recommendationSchema(), file, '', codes).value).toMatchObject({
      id: 'a',
      regions: ['world'],
      priority: 'unrated',
    });
  });

  it('takes facets with names of the prototype', () => {
    const schema = recommendationSchema(['constructor', 'valueOf']);
    expect(check(schema, recommendation('constructor: [a]'))).toEqual([]);
    expect(check(schema, recommendation('')).map(show)).toEqual([]);
  });
});
