import { join } from 'node:path';
import type { Command } from 'commander';
import { hasErrors } from '../../build/has-errors.ts';
import { readBaseline } from '../baseline.ts';
import { changesText } from '../changes-text.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs } from '../on-project.ts';
import { parseDay } from '../parse-option.ts';
import { countOf } from '../table.ts';

/** Adds `check`: builds every brief, in memory, and looks at all of them together. */
export function addCheckCommand(program: Command, execute: Execute): void {
  program
    .command('check')
    .description('check the whole project: load it and build every brief, without writing a file')
    .option('--as-of <date>', 'the day the briefs speak for; default: today in UTC', parseDay)
    .option('--baseline <manifest>', 'manifest.json of an earlier build, to tell what building would change')
    .action((options: CheckOptions) => execute((context) => check(context, options)));
}

interface CheckOptions {
  readonly asOf?: string;
  readonly baseline?: string;
}

async function check(
  context: CommandContext,
  { asOf = context.today, baseline }: CheckOptions,
): Promise<CommandResult> {
  return onBriefs(context, { asOf }, async ({ folder, world, open }, plan) => {
    const { buildManifest, manifestFile } = await import('../../build/manifest.ts');
    const standing = join(folder, open.project.output, manifestFile);
    const before = await readBaseline(context, { named: baseline, standing });
    if (hasErrors(before.diagnostics)) return before;
    const { runCheck } = await import('../../build/run-build.ts');
    const run = await runCheck(world, open, plan);
    const { value: built, texts } = run;
    const diagnostics = [...before.diagnostics, ...run.diagnostics];
    const source = { world, folder, texts };
    if (!built) return { diagnostics, source };
    const { compareManifests } = await import('../../build/compare-manifests.ts');
    const changes = compareManifests(before.value, buildManifest(asOf, built), { isPart: false });
    const { recommendations } = open.corpus;
    const { missingParts } = await import('../../lint/records/missing-parts.ts');
    const active = recommendations.filter(({ status }) => status === 'active');
    const whole = active.filter((record) => missingParts(record).length === 0);
    const counts = [
      `checked ${countOf(recommendations.length, 'recommendation')}, ${countOf(built.length, 'brief')}`,
      `${whole.length} of ${active.length} name an actor, an instrument, a deadline and an indicator`,
      '',
    ].join('\n');
    return {
      diagnostics,
      source,
      changes,
      summary: baseline === undefined ? counts : counts + changesText(changes),
    };
  });
}
