import { join } from 'node:path';
import type { Command } from 'commander';
import type { BuiltBrief } from '../../build/built-brief.ts';
import { sinkBelow } from '../../build/output-sink.ts';
import type { BuildPlan } from '../../build/plan-build.ts';
import { stageOutputs } from '../../node/stage-outputs.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs, type ProjectSession } from '../on-project.ts';
import { countOf, tableOf } from '../table.ts';
import { buildFolder } from './build-folder.ts';
import { addBuildOptions, type BuildOptions, buildRequest, findWrongUse } from './build-options.ts';

/** Adds `build`: writes the files of briefs. */
export function addBuildCommand(program: Command, execute: Execute): void {
  const command = program.command('build');
  command.description('build the named briefs, or all; with --audience a brief that needs no definition');
  addBuildOptions(command).action((names: readonly string[], options: BuildOptions) => {
    const mistake = findWrongUse(names, options);
    if (mistake !== undefined) command.error(`error: ${mistake}`);
    return execute((context) =>
      onBriefs(context, buildRequest(context, names, options), (session, plan) =>
        build({ context, session, plan, options }),
      ),
    );
  });
}

/** One call of `build`, on a project that is open. */
export interface BuildCall {
  readonly context: CommandContext;
  readonly session: ProjectSession;
  readonly plan: BuildPlan;
  readonly options: BuildOptions;
}

async function build({ context, session, plan, options }: BuildCall): Promise<CommandResult> {
  const { runBuild } = await import('../../build/run-build.ts');
  const { buildManifest, manifestBytes, manifestFile } = await import('../../build/manifest.ts');
  const { folder, world, open } = session;
  const { root, below, name } = buildFolder(context, session, options.out);
  const staged = stageOutputs(root);
  const sink = sinkBelow(staged, below);
  try {
    const { value: briefs, diagnostics, texts } = await runBuild(world, open, plan, { sink });
    const source = { world, folder, texts };
    if (!briefs) return { diagnostics, source };
    sink.put(manifestFile, manifestBytes(buildManifest(plan.asOf, briefs)));
    staged.commit();
    return { diagnostics, source, summary: summaryOf(briefs, name) };
  } finally {
    staged.discard();
  }
}

function summaryOf(briefs: readonly BuiltBrief[], place: string): string {
  const rows = briefs.map(({ spec, outputs }) => [
    spec.id,
    outputs.map(({ pages }) => (pages === undefined ? '' : countOf(pages, 'page'))).join(''),
    outputs.map(({ path }) => join(place, path)).join(' '),
  ]);
  return `${tableOf(rows)}${countOf(briefs.length, 'brief')} in ${place}\n`;
}
