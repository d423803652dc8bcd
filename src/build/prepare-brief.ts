import type { Brief } from '../brief/brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Markdown } from '../document/markdown.ts';
import { selectRecommendations } from '../selection/select-recommendations.ts';
import type { Selection } from '../selection/selection.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { briefData, briefDataText } from './brief-data.ts';
import type { ChosenBrief } from './chosen-brief.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { composeWords } from './compose-words.ts';
import { fitBrief } from './fit-brief.ts';
import type { FitContext } from './fit-problem.ts';
import { hasPages } from './has-pages.ts';
import type { Job } from './job.ts';
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
export async function prepareBrief(
  context: FitContext,
  planned: PlannedBrief,
  { created }: PrepareOptions = {},
): Promise<Outcome<PreparedBrief>> {
  const { take, diagnostics } = collectOutcomes();
  const { selection, spec } = take(await chooseBrief(context, planned)) ?? {};
  const { brief, markdown } = (selection && spec && take(composeWords(context.open, spec, selection))) ?? {};
  const job = brief && markdown && jobOf(planned, { brief, markdown, created });
  return { value: { selection, brief, job }, diagnostics };
}

/** What is in a brief and how much of it: the corpus by its rules, cut to its page budget. */
export async function chooseBrief(
  context: FitContext,
  { spec }: Pick<PlannedBrief, 'spec'>,
): Promise<Outcome<ChosenBrief>> {
  const { take, diagnostics } = collectOutcomes();
  const selection = take(selectRecommendations(context.open.corpus, spec));
  const value = selection && take(await fitBrief(context, { spec, selection }));
  return value ? { value, diagnostics } : { diagnostics };
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
