import type { Brief } from '../brief/brief.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Markdown } from '../document/markdown.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Theme } from '../theme/theme.ts';
import { briefInputs } from './brief-inputs.ts';
import { type BuiltBrief, builtBrief } from './built-brief.ts';
import { hasErrors } from './has-errors.ts';
import type { Job, JobResult, JobRunner } from './job.ts';
import type { JobCache } from './job-cache.ts';
import type { OpenProject } from './open-project.ts';
import type { OutputSink } from './output-sink.ts';
import type { PlannedBrief } from './plan-build.ts';
import { prepareBrief } from './prepare-brief.ts';
import type { Benches } from './workbench.ts';
import type { WorldRead } from './world-trace.ts';

/** What the briefs of one run share. */
export interface RunContext {
  readonly open: OpenProject;
  /** Where briefs with a page budget are laid out to see what fits. */
  readonly benches: Benches;
  /** By name; a brief whose theme is not there has been reported. */
  readonly themes: ReadonlyMap<string, Theme>;
  readonly created: string | undefined;
  readonly sink: OutputSink;
  readonly runner: JobRunner;
  readonly cache?: JobCache;
  /** Is given how each brief is worded, in no order. */
  readonly onWords?: (planned: PlannedBrief, brief: Brief, markdown: Markdown) => void;
  /** Is given what each brief selects, in no order. */
  readonly onSelection?: (spec: BriefSpec, selection: Selection) => void;
}

/** What came of one brief. */
export interface BriefRun {
  /** Place of its definition. */
  readonly span: Span | undefined;
  readonly built?: BuiltBrief;
  readonly diagnostics: readonly Diagnostic[];
  readonly shared: readonly Diagnostic[];
  /** What its files were made from, beside what this thread has read. */
  readonly reads?: readonly WorldRead[];
  /** Its Markdown, where a diagnostic speaks of it. */
  readonly text?: Markdown;
}

/** Builds one brief; its files go to the sink. */
export async function runBrief(context: RunContext, planned: PlannedBrief): Promise<BriefRun> {
  const { open, created, onSelection } = context;
  const { spec } = planned;
  const { value: { selection, brief, job } = {}, diagnostics } = await prepareBrief(context, planned, {
    created,
  });
  if (selection) onSelection?.(spec, selection);
  if (brief && job) context.onWords?.(planned, brief, job.markdown);
  const theme = context.themes.get(spec.theme);
  if (!selection || !brief || !job || !theme) return { span: spec.span, diagnostics, shared: [] };
  const result = await settle(context, job, theme);
  const all = [...diagnostics, ...result.diagnostics];
  const { shared, reads } = result;
  const run = { span: spec.span, diagnostics: all, shared, reads, ...spokenOf(job, all) };
  if (hasErrors(all) || hasErrors(shared)) return run;
  const inputs = briefInputs(open.corpus, theme, brief, job.markdown);
  return { ...run, built: builtBrief(spec, selection, { inputs, result }) };
}

/** The result of a job: as it is known from an earlier run, or else by running it. */
async function settle({ cache, runner, sink }: RunContext, job: Job, theme: Theme): Promise<JobResult> {
  const known = cache?.find(job, theme);
  if (cache && known && deliverKnown(cache, sink, known)) return known;
  const result = await runner.run(job);
  for (const file of [...result.outputs, ...result.images]) {
    const content = result.contents.get(file.path);
    if (content && !sink.has(file)) sink.put(file.path, content);
  }
  if (!hasErrors([...result.diagnostics, ...result.shared])) cache?.keep(job, theme, result);
  return { ...result, contents: new Map() };
}

/** Whether all files of a known result are where they belong. */
function deliverKnown(cache: JobCache, sink: OutputSink, { outputs, images }: JobResult): boolean {
  const missing = [...outputs, ...images].filter((file) => !sink.has(file));
  const contents = missing.map((file) => [file.path, cache.content(file)] as const);
  if (contents.some(([, content]) => content === undefined)) return false;
  for (const [path, content] of contents) if (content) sink.put(path, content);
  return true;
}

function spokenOf({ markdown }: Job, diagnostics: readonly Diagnostic[]): { readonly text?: Markdown } {
  const files = diagnostics.flatMap(({ span, related = [] }) => [
    span,
    ...related.map((other) => other.span),
  ]);
  return files.some((span) => span?.file === markdown.file) ? { text: markdown } : {};
}
