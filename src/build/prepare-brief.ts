import type { Brief } from '../brief/brief.ts';
import { composeBrief } from '../brief/compose-brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Markdown } from '../document/markdown.ts';
import { selectRecommendations } from '../selection/select-recommendations.ts';
import type { Selection } from '../selection/selection.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { interpolate } from '../template/interpolate.ts';
import { renderTemplate } from '../template/render-template.ts';
import { briefData, briefDataText } from './brief-data.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { hasPages } from './has-pages.ts';
import type { Job } from './job.ts';
import type { OpenProject } from './open-project.ts';
import type { PlannedBrief } from './plan-build.ts';

/** What the passes up to the words made of a brief, as far as they came. */
export interface PreparedBrief {
  readonly selection: Selection | undefined;
  readonly brief: Brief | undefined;
  /** What is left to do. */
  readonly job: Job | undefined;
}

export interface PrepareOptions {
  /** When the files say that they were made, as `YYYY-MM-DDTHH:MM:SSZ`; default: midnight of the brief's day. */
  readonly created?: string | undefined;
}

/** The chain from the definition of a brief to its words: everything that needs the corpus. */
export function prepareBrief(
  open: OpenProject,
  planned: PlannedBrief,
  { created }: PrepareOptions = {},
): Outcome<PreparedBrief> {
  const { project, corpus, templates, languages } = open;
  const { spec } = planned;
  const language = Object.hasOwn(languages, spec.language) ? languages[spec.language] : undefined;
  const { take, diagnostics } = collectOutcomes();
  const selection = take(selectRecommendations(corpus, spec));
  const brief =
    selection && language && take(composeBrief({ project, corpus, language, interpolate }, spec, selection));
  const markdown = brief && take(renderTemplate(templates, brief));
  const job = markdown && jobOf(planned, { brief, markdown, created });
  return { value: { selection, brief, job }, diagnostics };
}

interface Words {
  readonly brief: Brief;
  readonly markdown: Markdown;
  readonly created: string | undefined;
}

function jobOf({ spec, outputs }: PlannedBrief, { brief, markdown, created }: Words): Job {
  const { id, theme, paper } = spec;
  const data = hasPages({ outputs }) ? briefDataText(briefData(spec, brief, { created })) : undefined;
  return { id, markdown, theme, paper, outputs, ...withoutUndefined({ data, created }) };
}
