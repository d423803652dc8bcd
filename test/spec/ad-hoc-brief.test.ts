import { describe, expect, it } from 'vitest';
import { noFieldSpans } from '../../src/diagnostics/location.ts';
import { type AdHocRequest, adHocBrief } from '../../src/spec/ad-hoc-brief.ts';
import { taxonomy } from '../selection/sample.ts';
import { context } from './sample-context.ts';

const overrides = { asOf: '2026-11-23' };

describe('adHocBrief', () => {
  it('needs an audience only', () => {
    const { value, diagnostics } = adHocBrief(context, { audience: 'companies' }, overrides);
    expect(diagnostics).toEqual([]);
    expect(value).toStrictEqual({
      id: 'companies-world',
      title: '{{labels.companyMemo}}{{labels.colon}} {{audience.label}}, {{region.label}}',
      template: 'company-memo',
      audience: 'companies',
      region: 'world',
      includeNarrower: false,
      sections: ['asks'],
      formats: ['md', 'pdf'],
      language: 'en',
      length: 'standard',
      paper: 'A4',
      theme: 'ministry',
      edition: '2026-11',
      asOf: '2026-11-23',
      select: { facets: {}, include: [], exclude: [] },
      spans: noFieldSpans,
    });
    expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
  });

  it('takes a region by any of its names, a template, a title and overrides', () => {
    const request = { audience: 'companies', region: 'UK', template: 'policy-brief', title: 'T' };
    const { value } = adHocBrief(context, request, {
      ...overrides,
      formats: ['md'],
      language: 'fr',
      edition: 'x',
    });
    const expected = { id: 'companies-gb', region: 'GB', template: 'policy-brief', title: 'T' };
    expect(value).toMatchObject({ ...expected, formats: ['md'], language: 'fr', edition: 'x' });
  });

  it.each([
    ['policymakers', 'policy-brief', '{{labels.policyBrief}}'],
    ['companies', 'company-memo', '{{labels.companyMemo}}'],
    ['ai-startups', 'company-memo', '{{labels.companyMemo}}'],
    ['researchers', 'research-note', '{{labels.researchNote}}'],
    ['platforms', 'platform-note', '{{labels.platformNote}}'],
    ['constructor', 'policy-brief', '{{labels.policyBrief}}'],
  ])('gives %s the template %s', (audience, template, title) => {
    const audiences = taxonomy(
      'audience',
      { id: 'ai-startups', label: 'AI startups', broader: ['companies'] },
      { id: 'constructor', label: 'Constructors' },
    );
    const { value } = adHocBrief(
      { ...context, corpus: { ...context.corpus, audiences } },
      { audience },
      overrides,
    );
    expect(value?.template).toBe(template);
    expect(value?.title).toContain(title);
  });

  it.each<[AdHocRequest, string, string]>([
    [{ audience: 'policymaker' }, 'spec/unknown-audience', 'did you mean `policymakers`?'],
    [{ audience: 'companies', region: 'XX' }, 'spec/unknown-region', 'did you mean `XK`?'],
    [
      { audience: 'companies', template: 'memo' },
      'spec/unknown-template',
      'there is `policy-brief`, `company-memo`, `research-note`, `platform-note`',
    ],
  ])('reports %o', (request, code, help) => {
    const { value, diagnostics } = adHocBrief(context, request, overrides);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code }]);
    expect(diagnostics[0]?.help).toBe(help);
    expect(diagnostics[0]).not.toHaveProperty('span');
  });

  it('takes a page budget', () => {
    const { value } = adHocBrief(context, { audience: 'companies' }, { ...overrides, pages: 2 });
    expect(value?.budget).toEqual({ pages: 2, must: [], floors: {}, shortest: 'short' });
  });
});
