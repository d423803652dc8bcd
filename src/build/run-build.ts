import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BriefSubject } from '../lint/rule.ts';
import { runBriefRules, runCorpusRules } from '../lint/run-rules.ts';
import { checkRelations } from '../relations/check-relations.ts';
import { findRulesWithoutEffect } from '../selection/find-rules-without-effect.ts';
import { findUnusedVariants } from '../selection/find-unused-variants.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { World } from '../world.ts';
import { applyLintSettings } from './apply-lint-settings.ts';
import { atPlace } from './at-place.ts';
import type { BuiltBrief } from './built-brief.ts';
import { hasErrors } from './has-errors.ts';
import type { JobRunner } from './job.ts';
import { loadThemes } from './load-themes.ts';
import { localRunner } from './local-runner.ts';
import type { OpenProject } from './open-project.ts';
import { noSink, type OutputSink } from './output-sink.ts';
import type { BuildPlan } from './plan-build.ts';
import { type BriefRun, type RunContext, runBrief } from './run-brief.ts';
import { sameMistake, withoutRepeats } from './without-repeats.ts';
import { workbenches } from './workbench.ts';
import type { WorldRead } from './world-trace.ts';

/** The briefs of a run, in the order of the plan. */
export interface RunResult {
  /** Absent where there is an error: all or nothing, so that an output folder never mixes two states of a corpus. */
  readonly value?: readonly BuiltBrief[];
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that diagnostics speak of and that are no files: Markdown, by its virtual name. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the files were made from, beside what this thread has read of the world. */
  readonly reads: readonly WorldRead[];
}

export interface RunOptions extends Pick<RunContext, 'cache' | 'onSelection' | 'onWords'> {
  /** Where the files go; default: nowhere. */
  readonly sink?: OutputSink;
  /** Default: this thread. It is not closed. */
  readonly runner?: JobRunner;
  /** Is told of each brief when it is done, in no order. */
  readonly onProgress?: (progress: Progress) => void;
  /** Is called before each brief and before each job; the run ends with what it throws. */
  readonly beforeEach?: () => Promise<void>;
}

export interface Progress {
  /** Briefs that are done, this one among them. */
  readonly done: number;
  readonly total: number;
  /** Id of the brief. */
  readonly brief: string;
}

/**
 * Builds all briefs of a plan. The result depends on the plan and the project alone: not on the runner, the cache, or
 * which brief is done first.
 */
export async function runBuild(
  world: World,
  open: OpenProject,
  plan: BuildPlan,
  options: RunOptions = {},
): Promise<RunResult> {
  const { value: themes, diagnostics } = loadThemes(world, open, plan);
  const benches = workbenches(world);
  const { sink = noSink, runner = localRunner(world, benches), ...others } = options;
  const jobs = options.beforeEach ? afterCheck(runner, options.beforeEach) : runner;
  const context = { open, benches, themes, created: plan.created, sink, runner: jobs, ...others };
  const runs = await mapInLanes(plan.briefs, runner.width, {
    work: (planned) => runBrief(context, planned),
    onDone: (planned, done) =>
      options.onProgress?.({ done, total: plan.briefs.length, brief: planned.spec.id }),
    beforeEach: options.beforeEach,
  });
  return gather(open, diagnostics, runs);
}

/** Several briefs wait for one thread: whoever wants to end the run must not wait for all of them. */
function afterCheck(runner: JobRunner, check: () => Promise<void>): JobRunner {
  return {
    ...runner,
    run: async (job) => {
      await check();
      return runner.run(job);
    },
  };
}

interface Lanes<T, R> {
  readonly work: (item: T) => Promise<R>;
  readonly onDone: (item: T, done: number) => void;
  readonly beforeEach: (() => Promise<void>) | undefined;
}

/** Works on several items at a time; the results stand in the order of the items. */
async function mapInLanes<T, R>(
  items: readonly T[],
  width: number,
  { work, onDone, beforeEach }: Lanes<T, R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) {
      await beforeEach?.();
      results.set(index, await work(item));
      onDone(item, results.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}

function gather(
  { project }: OpenProject,
  before: readonly Diagnostic[],
  runs: readonly BriefRun[],
): RunResult {
  const found = runs.flatMap(({ shared, diagnostics, span }) => [
    ...shared,
    ...atPlace(span, { diagnostics }).diagnostics,
  ]);
  // Here already, as a project may make an error of a warning, and with an error nothing is written.
  const diagnostics = applyLintSettings(project, withoutRepeats([...before, ...found], sameMistake));
  const texts = new Map(runs.flatMap(({ text }) => (text ? [[text.file, text.text] as const] : [])));
  const reads = withoutRepeats(runs.flatMap((run) => run.reads ?? []));
  if (hasErrors(diagnostics)) return { diagnostics, texts, reads };
  const value = runs.flatMap(({ built }) => built ?? []);
  if (value.length < runs.length) throw new Error('a pass gave neither a value nor an error');
  return { value, diagnostics, texts, reads };
}

/**
 * Builds all briefs of a plan and looks at them together: for wordings that none uses, rules that change nothing,
 * relations that lead nowhere, and records that say too much. The plan has to hold all briefs of the project.
 */
export async function runCheck(
  world: World,
  open: OpenProject,
  plan: BuildPlan,
  options: RunOptions = {},
): Promise<RunResult> {
  const selections = new Map<BriefSpec, Selection>();
  const onSelection = selections.set.bind(selections);
  const words: BriefSubject[] = [];
  const { corpus, project } = open;
  const { reading } = project;
  const run = await runBuild(world, open, plan, {
    ...options,
    onSelection,
    onWords: ({ spec }, brief, { text }) => words.push({ brief, text, spec, corpus, reading }),
  });
  if (!run.value) return run;
  const briefs = plan.briefs.flatMap(({ spec }) => {
    const selection = selections.get(spec);
    return selection ? [{ spec, selection }] : [];
  });
  const unused = findUnusedVariants(
    open.corpus,
    briefs.map(({ selection }) => selection),
  );
  const vain = findRulesWithoutEffect(open.corpus, briefs);
  const relations = checkRelations(open.corpus);
  const language = open.project.languages[0] ?? 'en';
  const content = [
    ...runCorpusRules({ corpus, language, asOf: plan.asOf }),
    ...runBriefRules(words.sort((one, other) => (one.spec.id < other.spec.id ? -1 : 1))),
  ];
  const diagnostics = applyLintSettings(project, [...unused, ...vain, ...relations, ...content]);
  return { ...run, diagnostics: [...run.diagnostics, ...diagnostics] };
}
