import type { Brief } from '../brief/brief.ts';
import { composeBrief } from '../brief/compose-brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Markdown } from '../document/markdown.ts';
import { parseMarkdown } from '../document/parse-markdown.ts';
import { selectRecommendations } from '../selection/select-recommendations.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { interpolate } from '../template/interpolate.ts';
import { renderTemplate } from '../template/render-template.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import type { OpenProject } from './open-project.ts';

/** What the passes made of one brief, as far as they came. */
export interface RenderedBrief {
  readonly selection: Selection | undefined;
  readonly brief: Brief | undefined;
  readonly markdown: Markdown | undefined;
  readonly document: Document | undefined;
}

/** The chain from a brief's definition to its document, without anything that fonts are needed for. */
export function renderBrief(open: OpenProject, spec: BriefSpec): Outcome<RenderedBrief> {
  const { project, corpus, templates, languages } = open;
  const language = Object.hasOwn(languages, spec.language) ? languages[spec.language] : undefined;
  const { take, diagnostics } = collectOutcomes();
  const selection = take(selectRecommendations(corpus, spec));
  const brief =
    selection && language && take(composeBrief({ project, corpus, language, interpolate }, spec, selection));
  const markdown = brief && take(renderTemplate(templates, brief));
  const document = markdown && take(parseMarkdown(markdown));
  return { value: { selection, brief, markdown, document }, diagnostics };
}
