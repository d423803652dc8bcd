import { atPlace } from '../build/at-place.ts';
import type { FitContext } from '../build/fit-problem.ts';
import { hasErrors } from '../build/has-errors.ts';
import type { PlannedBrief } from '../build/plan-build.ts';
import { type PreparedBrief, prepareBrief } from '../build/prepare-brief.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { effectiveSeverity } from '../diagnostics/diagnostic.ts';
import { stateOf } from '../editions/brief-state.ts';
import { compareStates, hasChanges } from '../editions/compare-states.ts';
import type { Certificate, certifier } from './certify.ts';
import { changedLines } from './changed-lines.ts';
import type { BriefComparison, DroppedRecommendation } from './project-changes.ts';

/** One brief in one of two states of a project, as far as its words. */
export interface SideOfBrief {
  readonly id: string;
  /** Absent where there are mistakes. */
  readonly words?: Words;
  readonly diagnostics: readonly Diagnostic[];
}

type Words = { readonly [K in keyof PreparedBrief]-?: NonNullable<PreparedBrief[K]> } & {
  readonly certificate: Certificate;
};

/** One of two states of a project. */
export interface StateOfProject extends FitContext {
  readonly briefs: readonly PlannedBrief[];
  readonly certify: ReturnType<typeof certifier>;
}

/** Composes a brief of one of the two states; `undefined` where that has no such brief. */
export async function sideOf(state: StateOfProject, id: string): Promise<SideOfBrief | undefined> {
  const { briefs, certify } = state;
  const planned = briefs.find(({ spec }) => spec.id === id);
  if (!planned) return undefined;
  const { value, diagnostics } = atPlace(planned.spec.span, await prepareBrief(state, planned));
  const { selection, brief, job } = value ?? {};
  if (!selection || !brief || !job || hasErrors(diagnostics)) return { id, diagnostics };
  return { id, words: { selection, brief, job, certificate: certify(job) }, diagnostics };
}

/** What became of a brief; nothing where neither state has it. */
export function compareBrief(
  before: SideOfBrief | undefined,
  after: SideOfBrief | undefined,
): readonly BriefComparison[] {
  if (before?.words && after?.words) return [compareWords(before.id, before.words, after.words)];
  if (before && !before.words) return [{ type: 'broken', id: before.id, message: firstMistake(before) }];
  if (after?.words) {
    const { title, recommendations } = after.words.brief;
    return [{ type: 'added', id: after.id, title, recommendations: recommendations.length }];
  }
  return before?.words ? [{ type: 'dropped', id: before.id, title: before.words.brief.title }] : [];
}

function compareWords(id: string, before: Words, after: Words): BriefComparison {
  if (before.certificate.inputs === after.certificate.inputs) {
    return { type: 'same', id, certificate: after.certificate };
  }
  const changes = compareStates(stateOf(before.brief), stateOf(after.brief));
  const elsewhere = hasChanges(changes)
    ? undefined
    : changedLines(before.job.markdown.text, after.job.markdown.text);
  return {
    type: 'changed',
    id,
    title: after.brief.title,
    before: before.certificate,
    after: after.certificate,
    ...changes,
    dropped: changes.dropped.map((one) => ({ ...one, ...reasonOf(after, one.id) })),
    ...(elsewhere && { elsewhere }),
  };
}

function reasonOf({ selection }: Words, id: string): Pick<DroppedRecommendation, 'rule'> {
  const excluded = selection.excluded.find(({ recommendation }) => recommendation.id === id);
  return excluded ? { rule: excluded.rule } : {};
}

function firstMistake({ diagnostics }: SideOfBrief): string {
  return diagnostics.find((found) => effectiveSeverity(found) === 'error')?.message ?? 'it has mistakes';
}
