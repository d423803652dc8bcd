import type { Brief } from '../brief/brief.ts';
import { composeBrief } from '../brief/compose-brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Markdown } from '../document/markdown.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { interpolate } from '../template/interpolate.ts';
import { renderTemplate } from '../template/render-template.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import type { OpenProject } from './open-project.ts';

/** What a brief says: composed, and as Markdown, as far as the passes came. */
export interface BriefWords {
  readonly brief: Brief | undefined;
  readonly markdown: Markdown | undefined;
}

/** Words what was selected for a brief. */
export function composeWords(
  { project, corpus, templates, languages }: OpenProject,
  spec: BriefSpec,
  selection: Selection,
): Outcome<BriefWords> {
  const language = Object.hasOwn(languages, spec.language) ? languages[spec.language] : undefined;
  const { take, diagnostics } = collectOutcomes();
  const brief = language && take(composeBrief({ project, corpus, language, interpolate }, spec, selection));
  const markdown = brief && take(renderTemplate(templates, brief));
  return { value: { brief, markdown }, diagnostics };
}
