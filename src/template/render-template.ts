import type { Brief } from '../brief/brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Markdown } from '../document/markdown.ts';
import { RenderError } from './engine.ts';
import type { TemplateSet } from './template-set.ts';
import { tidyMarkdown } from './tidy-markdown.ts';

/** Fills in the brief's template. A template with mistakes, which were reported when it was loaded, gives nothing. */
export function renderTemplate({ templates, engine }: TemplateSet, brief: Brief): Outcome<Markdown> {
  const template = templates.get(brief.template);
  if (!template) {
    const message = `there is no template \`${brief.template}\``;
    return { diagnostics: [{ code: 'spec/unknown-template', message }] };
  }
  if (!template.isComplete || template.diagnostics.length > 0) return { diagnostics: template.diagnostics };
  const { sections } = template;
  const frame = { sections: brief.sections, sectionPartials: sections };
  try {
    const text = tidyMarkdown(engine.render(brief.template, brief, frame));
    return { value: { file: `${brief.id}.md`, text }, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const message = `the template \`${brief.template}\` could not be filled in: ${error.message}`;
    return { diagnostics: [{ code: 'template/render', message }] };
  }
}
