import { join, posix, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { BuiltBrief } from '../../build/built-brief.ts';
import type { OutputSink } from '../../build/output-sink.ts';
import type { BuildPlan, BuildRequest } from '../../build/plan-build.ts';
import { type StagedOutputs, stageOutputs } from '../../node/stage-outputs.ts';
import type { PaperName } from '../../project/schema.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBriefs, type ProjectSession } from '../on-project.ts';
import { parseDay, parseList } from '../parse-option.ts';
import { countOf, tableOf } from '../table.ts';

interface BuildOptions {
  readonly format?: readonly string[];
  readonly out?: string;
  readonly language?: string;
  readonly asOf?: string;
  readonly edition?: string;
  readonly audience?: string;
  readonly region?: string;
  readonly template?: string;
  readonly paper?: PaperName;
  readonly theme?: string;
}

/** Adds `build`: writes the files of briefs. */
export function addBuildCommand(program: Command, execute: Execute): void {
  const command = program.command('build');
  command
    .description('build the named briefs, or all; with --audience a brief that needs no definition')
    .argument('[brief...]', 'ids of briefs')
    .option('--format <names>', 'output formats, with commas between them: md, pdf', parseList)
    .option('--out <dir>', 'output folder; default: the one that the project names')
    .option('--language <tag>', 'language of the briefs, such as en')
    .option('--as-of <date>', 'the day the briefs speak for; default: today in UTC', parseDay)
    .option('--edition <name>', 'edition, such as 2026-11')
    .option('--audience <id>', 'audience of a brief without a definition')
    .option('--region <id>', 'its region')
    .option('--template <name>', 'its template')
    .addOption(new Option('--paper <size>', 'paper of the PDF').choices(['A4', 'Letter']))
    .option('--theme <name>', 'theme of the PDF; default: that of the brief, else of the project')
    .action((names: readonly string[], options: BuildOptions) => {
      const mistake = findWrongUse(names, options);
      if (mistake !== undefined) command.error(`error: ${mistake}`);
      return execute((context) =>
        onBriefs(context, requestOf(context, names, options), (session, plan) =>
          build(context, session, { plan, out: options.out }),
        ),
      );
    });
}

function findWrongUse(names: readonly string[], options: BuildOptions): string | undefined {
  const { audience, region, template } = options;
  if (audience !== undefined && names.length > 0) {
    return `--audience builds a brief without a definition; leave out the name '${names[0]}'`;
  }
  if (audience === undefined && (region ?? template) !== undefined) {
    return `${region === undefined ? '--template' : '--region'} needs --audience`;
  }
  return undefined;
}

function requestOf(context: CommandContext, names: readonly string[], options: BuildOptions): BuildRequest {
  const { format: formats, language, asOf = context.today, edition, paper, theme } = options;
  const { audience, region, template } = options;
  const adHoc = audience === undefined ? undefined : { audience, region, template };
  const { created } = context;
  return { asOf, names, adHoc, formats, language, edition, paper, theme, created };
}

interface Target {
  readonly plan: BuildPlan;
  /** `--out`, as it was given. */
  readonly out: string | undefined;
}

async function build(
  { cwd }: CommandContext,
  { folder, world, open }: ProjectSession,
  { plan, out }: Target,
): Promise<CommandResult> {
  const { runBuild } = await import('../../build/run-build.ts');
  const { buildManifest, manifestBytes, manifestFile } = await import('../../build/manifest.ts');
  // Without --out the folder is the project's word, and must stay inside the project, links resolved.
  const root = out === undefined ? folder : resolve(cwd, out);
  const below = out === undefined ? open.project.output : '';
  const staged = stageOutputs(root);
  const sink = sinkBelow(staged, below);
  try {
    const { value: briefs, diagnostics, texts } = await runBuild(world, open, plan, { sink });
    const source = { world, folder, texts };
    if (!briefs) return { diagnostics, source };
    sink.put(manifestFile, manifestBytes(buildManifest(plan.asOf, briefs)));
    staged.commit();
    return { diagnostics, source, summary: summaryOf(briefs, relative(cwd, join(root, below)) || '.') };
  } finally {
    staged.discard();
  }
}

function sinkBelow(staged: StagedOutputs, folder: string): OutputSink {
  return {
    has: (file) => staged.has({ ...file, path: posix.join(folder, file.path) }),
    put: (path, content) => staged.put(posix.join(folder, path), content),
  };
}

function summaryOf(briefs: readonly BuiltBrief[], place: string): string {
  const rows = briefs.map(({ spec, outputs }) => [
    spec.id,
    outputs.map(({ pages }) => (pages === undefined ? '' : countOf(pages, 'page'))).join(''),
    outputs.map(({ path }) => join(place, path)).join(' '),
  ]);
  return `${tableOf(rows)}${countOf(briefs.length, 'brief')} in ${place}\n`;
}
