import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/template/load-templates.ts';
import { prepareTemplates } from '../../src/template/prepare-templates.ts';
import type { PreparedTemplates } from '../../src/template/prepared-template-set.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { type Files, memoryWorld } from '../support/memory-world.ts';
import { assets, sampleBrief } from '../support/sample-brief.ts';

async function evaluate(text: string): Promise<PreparedTemplates> {
  const module: { preparedTemplates: PreparedTemplates } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  return module.preparedTemplates;
}

const prepared = await evaluate(prepareTemplates(memoryWorld({}, { assets })));

/** What would be used if they were taken for those of the world. */
const marked: PreparedTemplates = { ...prepared, templates: [] };

function textOf(path: string): string {
  return new TextDecoder().decode(assets[path]);
}

function setOf(files: Files, ahead?: PreparedTemplates, own: Files = assets): TemplateSet {
  const { value, diagnostics } = loadTemplates(memoryWorld(files, { assets: own }), ahead);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('no templates');
  return value;
}

describe('templates that were prepared', () => {
  it('are what is compiled of the same files', () => {
    const { templates } = setOf({});
    expect(setOf({}, prepared).templates).toEqual(templates);
    expect([...templates.keys()].length).toBeGreaterThan(3);
  });

  it.each(
    ['policy-brief', 'company-memo', 'research-note', 'platform-note'].flatMap((template) =>
      ['eu', 'peru', 'world-memo', 'startup-note'].map((id) => [template, id] as const),
    ),
  )('give the same Markdown: %s of %s', (template, id) => {
    const [compiled, ready] = [setOf({}), setOf({}, prepared)];
    const sections = compiled.templates.get(template)?.info.sections ?? [];
    const brief = { ...sampleBrief(id), template, sections: [...sections] };
    const expected = renderTemplate(compiled, brief);
    expect(expected.value?.text.length).toBeGreaterThan(500);
    expect(renderTemplate(ready, brief)).toEqual(expected);
  });

  it('are used for the files that they were made of', () => {
    expect(setOf({}, marked).templates.size).toBe(0);
  });

  it.each([
    ['template', { 'templates/mine.hbs': '---\ndescription: x\n---\n{{title}}' }],
    ['partial', { 'templates/partials/lead.hbs': '{{title}}' }],
    ['English text', { 'templates/languages/en.yaml': `${textOf('languages/en.yaml')}# mine\n` }],
  ])('are not used where a project has its own %s', (_, files) => {
    expect(setOf(files, marked).templates.size).toBeGreaterThan(3);
  });

  it.each(
    Object.keys(assets).filter((path) => /^(?:[^/]+|partials\/.*)\.hbs$|^languages\/en\.yaml$/.test(path)),
  )('are not used where somebody has changed %s', (path) => {
    const changed = { ...assets, [path]: `${textOf(path)} ` };
    expect(setOf({}, marked, changed).templates.size).toBeGreaterThan(3);
  });
});
