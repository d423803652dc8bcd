import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { helpers } from '../../src/template/helpers/index.ts';
import { loadTemplates } from '../../src/template/load-templates.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import { templateInfos } from '../../src/template/template-infos.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { assets, sampleBrief } from '../support/sample-brief.ts';
import { describeBrief } from './describe-brief.ts';

const readme = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');

describe('templates/README.md', () => {
  it('describes every field of a Brief as the schema does', () => {
    const rows = describeBrief();
    expect(rows.length).toBeGreaterThan(100);
    expect(readme).toContain(`| --- | --- | --- |\n${rows.join('\n')}\n`);
  });

  it('names every helper and every template', () => {
    for (const name of helpers.keys()) expect(readme).toMatch(new RegExp(`\\| \`\\{\\{[^|]*\\b${name}\\b`));
    const { value } = loadTemplates(memoryWorld({}, { assets }));
    for (const { name } of value ? templateInfos(value) : []) expect(readme).toContain(`\`${name}.hbs\``);
  });

  it('shows an example that works', () => {
    const [template = '', section = ''] = [...readme.matchAll(/```handlebars\n([\s\S]*?)```/g)].map(
      ([, code]) => code ?? '',
    );
    const files = { 'templates/one-pager.hbs': template, 'templates/partials/one-pager/costs.hbs': section };
    const { value, diagnostics } = loadTemplates(memoryWorld(files, { assets }));
    expect(diagnostics).toEqual([]);
    if (!value) throw new Error('no templates');
    const info = templateInfos(value).find(({ name }) => name === 'one-pager');
    expect(info?.sections).toEqual(['key-messages', 'costs', 'references']);
    expect(info?.available).toContain('costs');
    const brief = { ...sampleBrief('eu'), template: 'one-pager', sections: [...(info?.sections ?? [])] };
    const rendered = renderTemplate(value, brief).value;
    expect(rendered?.text).toContain('| 2 | Pay for data in Europe | Funding | 2027 |');
    expect(rendered && parseMarkdown(rendered).diagnostics).toEqual([]);
  });
});
