import { describe, expect, it } from 'vitest';
import { interpolate } from '../../src/template/interpolate.ts';

const values = {
  audience: { id: 'companies', label: 'R&D *teams*' },
  region: { id: 'EU', label: 'EU' },
  edition: '',
};
const span = { file: 'briefs/a.yaml', start: { line: 3, column: 8 }, end: { line: 3, column: 30 } };

describe('interpolate', () => {
  it.each([
    ['plain', 'plain'],
    ['For {{audience.label}}, {{region.id}}', 'For R&D *teams*, EU'],
    ['{{#if edition}}Edition {{edition}}{{else}}No edition{{/if}}', 'No edition'],
    ['{{#unless edition}}{{#with region}}{{label}}{{/with}}{{/unless}}', 'EU'],
  ])('%s', (template, expected) => {
    expect(interpolate(template, values, span)).toEqual({ value: expected, diagnostics: [] });
  });

  it.each([
    ['{{audiance.label}}', 'template/missing-variable'],
    ['{{title}}', 'template/missing-variable'],
    ['{{audience}}', 'template/wrong-type'],
    ['{{#if x}}{{/if}}', 'template/missing-variable'],
    ['{{{region.label}}}', 'template/unsafe'],
    ['{{> masthead}}', 'template/unknown-partial'],
    ['{{markdown region.label}}', 'template/unknown-helper'],
    ['{{region.label', 'template/syntax'],
    ['{{constructor}}', 'template/missing-variable'],
    ['{{region.__proto__}}', 'template/missing-variable'],
  ])('%s is %s at the place of the title', (template, code) => {
    const { value, diagnostics } = interpolate(template, values, span);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, span }]);
  });
});
