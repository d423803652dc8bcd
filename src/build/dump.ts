import type { Outcome } from '../diagnostics/diagnostic.ts';
import { dumpDocument } from '../document/dump.ts';
import { dumpLayout, dumpTags } from '../layout/dump.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { type DraftBrief, draftBrief } from './build-brief.ts';
import { loadBuildContext } from './build-context.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import type { OpenProject } from './open-project.ts';
import type { PlannedBrief } from './plan-build.ts';
import { withTheme } from './with-theme.ts';

/** The values between the passes of one brief. */
export type BriefStage = 'selection' | 'brief' | 'markdown' | 'document' | 'layout' | 'tags';

/** What stands at one stage of a brief, as text; also where a later pass finds mistakes. */
export async function dumpStage(
  world: World,
  open: OpenProject,
  planned: PlannedBrief,
  stage: BriefStage,
): Promise<Outcome<string>> {
  const { take, diagnostics } = collectOutcomes();
  const { spec } = planned;
  const dressed = take(atPlace(spec.spans['/theme'], withTheme(world, open, spec.theme)));
  const context = dressed && take(await loadBuildContext(world, dressed, [planned]));
  const draft = context && take(await draftBrief(context, planned));
  const value = draft && dumpers[stage](draft);
  return value === undefined ? { diagnostics } : { value, diagnostics };
}

const dumpers: Readonly<Record<BriefStage, (draft: DraftBrief) => string | undefined>> = {
  selection: ({ selection }) => selection && jsonText(selection),
  brief: ({ brief }) => brief && jsonText(brief),
  markdown: ({ markdown }) => markdown?.text,
  document: ({ document }) => document && dumpDocument(document),
  layout: ({ layout }) => layout && dumpLayout(layout),
  tags: ({ layout }) => layout && dumpTags(layout),
};

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
