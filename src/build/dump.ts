import type { Brief } from '../brief/brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { findFieldSpan } from '../diagnostics/location.ts';
import { dumpDocument } from '../document/dump.ts';
import type { Markdown } from '../document/markdown.ts';
import { dumpLayout, dumpTags } from '../layout/dump.ts';
import type { Selection } from '../selection/selection.ts';
import { loadTheme } from '../theme/load-theme.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { type Draft, draftJob } from './draft-job.ts';
import { jsonText } from './json-text.ts';
import type { OpenProject } from './open-project.ts';
import type { PlannedBrief } from './plan-build.ts';
import { prepareBrief } from './prepare-brief.ts';
import { workbenches } from './workbench.ts';

/** The values between the passes of one brief. */
export type BriefStage = 'selection' | 'brief' | 'markdown' | 'document' | 'layout' | 'tags';

/** All values between the passes of one brief, as far as the passes came. */
export interface BriefStages extends Partial<Pick<Draft, 'document' | 'layout'>> {
  readonly selection?: Selection | undefined;
  readonly brief?: Brief | undefined;
  readonly markdown?: Markdown | undefined;
}

/** Takes a brief through all passes up to its pages. */
export async function briefStages(
  world: World,
  open: OpenProject,
  planned: PlannedBrief,
): Promise<Outcome<BriefStages>> {
  const { take, diagnostics } = collectOutcomes();
  const { spec } = planned;
  take(atPlace(findFieldSpan(spec.spans, '/theme'), loadTheme(world, spec.theme)));
  const benches = workbenches(world);
  const { selection, brief, job } = take(await prepareBrief({ open, benches }, planned)) ?? {};
  const bench = job && (await benches(job)).value;
  const { document, layout } = (bench && take(await draftJob(bench, job))) ?? {};
  return { value: { selection, brief, markdown: job?.markdown, document, layout }, diagnostics };
}

/** What stands at one stage of a brief, as text; also where a later pass finds mistakes. */
export async function dumpStage(
  world: World,
  open: OpenProject,
  planned: PlannedBrief,
  stage: BriefStage,
): Promise<Outcome<string>> {
  const { value: stages, diagnostics } = await briefStages(world, open, planned);
  const value = stages && dumpers[stage](stages);
  return value === undefined ? { diagnostics } : { value, diagnostics };
}

const dumpers: Readonly<Record<BriefStage, (stages: BriefStages) => string | undefined>> = {
  selection: ({ selection }) => selection && jsonText(selection),
  brief: ({ brief }) => brief && jsonText(brief),
  markdown: ({ markdown }) => markdown?.text,
  document: ({ document }) => document && dumpDocument(document),
  layout: ({ layout }) => layout && dumpLayout(layout),
  tags: ({ layout }) => layout && dumpTags(layout),
};
