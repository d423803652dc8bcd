import type { JobRunner } from '../../build/job.ts';
import type { Manifest } from '../../build/manifest.ts';
import { warmRunner } from '../../build/warm-runner.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fontPackages } from '../../node/font-packages.ts';
import { type FileChange, watchFolder } from '../../node/watch-folder.ts';
import { batches } from '../batches.ts';
import type { CommandContext, CommandResult } from '../command-result.ts';
import { interruptible } from '../interruptible.ts';
import { type JobPoolOptions, jobPool } from '../job-pool.ts';
import { mergeChanges } from '../merge-changes.ts';
import { roundHeading, roundSummary } from '../round-text.ts';
import { compareMistakes } from '../standing-mistakes.ts';
import { withoutTrouble } from '../without-trouble.ts';
import type { BuildCall, BuildResult } from './build-call.ts';
import { type OutputFolders, outputFolders } from './output-folders.ts';

/** Editors save in several steps; and the library that watches is deaf to a file for 50 ms after each change of it. */
const pause = 60;

/** A program that writes all the time must not keep everything from being built. */
const longest = 1000;

/**
 * Briefs that this thread builds itself before others are started: it is warm, and they take seconds to become so.
 */
const warmJobs = 50;

type Build = (call: BuildCall) => Promise<BuildResult>;

/** Builds, and builds again whenever a file of the project has changed, until it is interrupted. */
export async function watchBuild(call: BuildCall, build: Build): Promise<CommandResult> {
  const { terminal } = call.context;
  const queue = batches<FileChange>({ pause, longest, clock: { now: terminal.now, after } });
  const outputs = outputFolders(call);
  const watch = await watchFolder(call.project.folder, { isIgnored: outputs.hold, onChange: queue.add });
  const goOn = async () => {
    await watch.ready;
    const round = rounds(call, build, outputs);
    await round([]);
    for (;;) {
      const changes = mergeChanges(await queue.next());
      if (changes.length > 0) await round(changes);
    }
  };
  try {
    return await interruptible(terminal, () => Promise.race([watch.failure, goOn()]));
  } finally {
    queue.close();
    await watch.close();
  }
}

function after(delay: number, call: () => void): () => void {
  const timer = setTimeout(call, delay);
  return () => clearTimeout(timer);
}

/** Gives a function that builds after changes, of which there are none the first time, and tells what came of it. */
function rounds(
  call: BuildCall,
  build: Build,
  outputs: OutputFolders,
): (changes: readonly FileChange[]) => Promise<void> {
  const { context, project } = call;
  const { now } = context.terminal;
  const warm = warmRunner();
  let before: Standing = { mistakes: [], manifest: undefined, place: '' };
  return async (changes) => {
    const start = now();
    const result: BuildResult = await withoutTrouble(() => {
      outputs.look();
      // What is installed is looked up once by each world.
      const fonts = { fontPackages: fontPackages(project.folder) };
      const { world, runner } = warm.open({ ...project.world, ...fonts });
      return build({
        ...(changes.length === 0 ? firstCall : nextCall)(call, runner),
        project: { ...project, world },
      });
    });
    before = tell(context, before, { result, changes, milliseconds: now() - start });
  };
}

function firstCall(call: BuildCall, local: JobRunner): BuildCall {
  return { ...call, runner: poolOf(call, { local }) };
}

/** `--force` holds for the first build: what the watch has built itself it can trust. */
function nextCall(call: BuildCall, local: JobRunner): BuildCall {
  const { force, ...options } = call.options;
  return { ...call, options, runner: poolOf(call, { local, ownJobs: warmJobs }) };
}

function poolOf(
  { context: { today, terminal }, project, options }: BuildCall,
  own: Pick<JobPoolOptions, 'local' | 'ownJobs'>,
): JobRunner {
  return jobPool(project, { today, threads: options.jobs ?? terminal.cores, ...own });
}

/** What a build is compared with. */
interface Standing {
  readonly mistakes: readonly Diagnostic[];
  /** Of the last build without an error, and the folder that it went to. */
  readonly manifest: Manifest | undefined;
  readonly place: string;
}

interface Done {
  readonly result: BuildResult;
  readonly changes: readonly FileChange[];
  readonly milliseconds: number;
}

function tell(context: CommandContext, before: Standing, { result, changes, milliseconds }: Done): Standing {
  const { diagnostics, source, built, summary } = result;
  const { appeared, gone, standing } = compareMistakes(before.mistakes, diagnostics);
  const isFirst = changes.length === 0;
  const { manifest, place } = built ? { manifest: built.manifest, place: built.folder.name } : before;
  const round = { manifest: built?.manifest, place, diagnostics, milliseconds };
  // In another folder nothing is as before.
  const known = place === before.place ? before.manifest : undefined;
  context.tell({
    ...{ found: diagnostics, appeared, gone, source },
    heading: isFirst ? '' : roundHeading(changes),
    summary: isFirst
      ? `${summary ?? roundSummary(round, undefined)}watching for changes; Ctrl-C ends\n`
      : roundSummary(round, known),
  });
  return { mistakes: standing, manifest, place };
}
