import type { Brief } from '../brief/brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { type EditionRecord, editionRecord } from '../editions/edition-record.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { hasErrors } from './has-errors.ts';
import type { OpenProject } from './open-project.ts';
import type { BuildPlan } from './plan-build.ts';
import { prepareBrief } from './prepare-brief.ts';
import { workbenches } from './workbench.ts';

/** Records what all briefs of a plan say, for later editions to be compared with; nothing where one has mistakes. */
export async function recordEdition(
  world: World,
  open: OpenProject,
  { asOf, briefs }: BuildPlan,
): Promise<Outcome<EditionRecord>> {
  const { take, diagnostics } = collectOutcomes();
  const context = { open, benches: workbenches(world) };
  const composed: Brief[] = [];
  for (const planned of briefs) {
    const { brief } = take(atPlace(planned.spec.span, await prepareBrief(context, planned))) ?? {};
    if (brief) composed.push(brief);
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  return { value: editionRecord(asOf, composed), diagnostics };
}
