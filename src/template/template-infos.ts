import type { TemplateInfo } from '../spec/template-info.ts';
import type { TemplateSet } from './template-set.ts';

/** What definitions of briefs may say about the templates, sorted by name. */
export function templateInfos({ templates }: TemplateSet): readonly TemplateInfo[] {
  return [...templates.values()].map(({ info }) => info).sort((a, b) => (a.name < b.name ? -1 : 1));
}
