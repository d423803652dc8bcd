import { join } from 'node:path';
import type { Command } from 'commander';
import { hasErrors } from '../../build/has-errors.ts';
import type { OpenProject } from '../../build/open-project.ts';
import type { BuildPlan } from '../../build/plan-build.ts';
import type { RunResult } from '../../build/run-build.ts';
import { programFingerprint } from '../../node/program-fingerprint.ts';
import { readBaseline } from '../baseline.ts';
import { changesText } from '../changes-text.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs, type ProjectSession } from '../on-project.ts';
import { parseDay, parseThreads } from '../parse-option.ts';
import { projectCache } from '../project-cache.ts';
import { type JobsCall, runJobs } from '../run-jobs.ts';
import { countOf } from '../table.ts';

/** Adds `check`: builds every brief, in memory, and looks at all of them together. */
export function addCheckCommand(program: Command, execute: Execute): void {
  program
    .command('check')
    .description('check the whole project: load it and build every brief; nothing is written but the cache')
    .option('--as-of <date>', 'the day the briefs speak for; default: today in UTC', parseDay)
    .option('--baseline <manifest>', 'manifest.json of an earlier build, to tell what building would change')
    .option('--jobs <n>', 'threads that build at a time; default: one for each core', parseThreads)
    .option('--force', 'build everything anew, whatever earlier runs have left in the cache')
    .action((options: CheckOptions) => execute((context) => check(context, options)));
}

interface CheckOptions {
  readonly asOf?: string;
  readonly baseline?: string;
  readonly jobs?: number;
  readonly force?: true;
}

async function check(context: CommandContext, options: CheckOptions): Promise<CommandResult> {
  const { asOf = context.today, baseline } = options;
  return onBriefs(context, { asOf, created: context.created }, async (session, plan) => {
    const { folder, world, open } = session;
    const { buildManifest, manifestFile } = await import('../../build/manifest.ts');
    const standing = join(folder, open.project.output, manifestFile);
    const before = await readBaseline(context, { named: baseline, standing });
    if (hasErrors(before.diagnostics)) return before;
    const run = await runCheckCall({ context, project: session, options }, session, plan);
    const { value: built, texts } = run;
    const diagnostics = [...before.diagnostics, ...run.diagnostics];
    const source = { world, folder, texts };
    if (!built) return { diagnostics, source };
    const { compareManifests } = await import('../../build/compare-manifests.ts');
    const changes = compareManifests(before.value, buildManifest(asOf, built), { isPart: false });
    const counts = await countsText(open, built.length);
    return {
      diagnostics,
      source,
      // Where there is nothing to compare with, the briefs are no news.
      changes: before.value ? changes : { ...changes, briefs: [] },
      summary: baseline === undefined ? counts : counts + changesText(changes),
    };
  });
}

interface CheckCall extends JobsCall {
  readonly options: CheckOptions;
}

/** What a build has made before is taken from the cache, and a build can take from there what is made here. */
async function runCheckCall(
  call: CheckCall,
  { folder, world, open }: ProjectSession,
  plan: BuildPlan,
): Promise<RunResult> {
  const { runCheck } = await import('../../build/run-build.ts');
  const { jobCache } = await import('../../build/job-cache.ts');
  const store = call.options.force ? undefined : projectCache(folder);
  const cache = store && jobCache(world, store, { fingerprint: programFingerprint() });
  const run = await runJobs(call, (options) =>
    runCheck(world, open, plan, { ...options, ...(cache && { cache }) }),
  );
  store?.tidy();
  return run;
}

async function countsText({ corpus: { recommendations } }: OpenProject, briefs: number): Promise<string> {
  const { missingParts } = await import('../../lint/records/missing-parts.ts');
  const active = recommendations.filter(({ status }) => status === 'active');
  const whole = active.filter((record) => missingParts(record).length === 0);
  return [
    `checked ${countOf(recommendations.length, 'recommendation')}, ${countOf(briefs, 'brief')}`,
    `${whole.length} of ${active.length} name an actor, an instrument, a deadline and an indicator`,
    '',
  ].join('\n');
}
