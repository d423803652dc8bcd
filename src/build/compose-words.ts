import type { Brief } from '../brief/brief.ts';
import { composeBrief } from '../brief/compose-brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Markdown } from '../document/markdown.ts';
import { describeChanges, type EditionOfBrief } from '../editions/describe-changes.ts';
import type { Editions } from '../editions/load-editions.ts';
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
  { project, corpus, templates, languages, editions }: OpenProject,
  spec: BriefSpec,
  selection: Selection,
): Outcome<BriefWords> {
  const language = Object.hasOwn(languages, spec.language) ? languages[spec.language] : undefined;
  const { take, diagnostics } = collectOutcomes();
  const composed =
    language && take(composeBrief({ project, corpus, language, interpolate }, spec, selection));
  const edition = editionOf(editions, spec);
  const brief =
    composed && edition
      ? { ...composed, changes: describeChanges(language, { brief: composed, selection }, edition) }
      : composed;
  const markdown = brief && take(renderTemplate(templates, brief));
  return { value: { brief, markdown }, diagnostics };
}

/** What the brief is compared with; an edition without a record has been reported. */
function editionOf(editions: Editions, { changesSince: name }: BriefSpec): EditionOfBrief | undefined {
  const record = name === undefined ? undefined : editions[name];
  return name !== undefined && record ? { name, record } : undefined;
}
