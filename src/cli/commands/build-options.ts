import { type Command, Option } from 'commander';
import type { BuildRequest } from '../../build/plan-build.ts';
import type { Shard } from '../../build/shard.ts';
import type { PaperName } from '../../project/schema.ts';
import type { CommandContext } from '../command-result.ts';
import type { GlobalOptions } from '../global-options.ts';
import {
  parseDay,
  parseList,
  parsePages,
  parseShard,
  parseShardCount,
  parseThreads,
} from '../parse-option.ts';

/** The options of `build`, as commander gives them. */
export interface BuildOptions {
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
  readonly pages?: number;
  readonly force?: true;
  readonly check?: true;
  readonly leakcheck?: true;
  readonly jobs?: number;
  readonly baseline?: string;
  readonly shard?: Shard;
  readonly plan?: true;
  readonly json?: true;
  readonly shards?: number;
  readonly watch?: true;
}

/** Asks a plan for what GitHub Actions wants of `strategy.matrix`; it stands where names of formats do. */
const matrixFormat = 'github-matrix';

/** Adds the options to the command. */
export function addBuildOptions(command: Command): Command {
  return command
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
    .option('--pages <n>', 'page budget: shorten or leave out recommendations until it fits', parsePages)
    .option('--jobs <n>', 'threads that build at a time; default: one for each core', parseThreads)
    .option('--baseline <manifest>', 'manifest.json of an earlier build, to tell what this one changes')
    .option('--force', 'build everything anew, whatever earlier runs have left in the cache')
    .option(
      '--check',
      'write nothing; fail where the files in the output folder are not what the project gives',
    )
    .option('--leakcheck', 'write nothing where a file would hold words that its brief leaves out')
    .option('--shard <i/n>', 'build the i-th of n parts, with a manifest of its own for `merge`', parseShard)
    .option('--plan', 'print what would be built, and build nothing')
    .option('--json', 'the plan as data, with digests of what each brief is made from')
    .option(
      '--shards <n>',
      'jobs of the plan as `--format github-matrix`; default: by its size',
      parseShardCount,
    )
    .option('--watch', 'build again whenever a file of the project changes, until Ctrl-C');
}

/** What is wrong with options that do not go together; `undefined` where they do. */
export function findWrongUse(
  names: readonly string[],
  options: BuildOptions & GlobalOptions,
): string | undefined {
  return (
    findWrongBrief(names, options) ??
    findWrongPlan(options) ??
    findWrongLeakcheck(options) ??
    findWrongWatch(options)
  );
}

function findWrongLeakcheck({ leakcheck, plan, check }: BuildOptions): string | undefined {
  if (!leakcheck || !(plan || check)) return undefined;
  return `--leakcheck looks into what is written, and --${plan ? 'plan' : 'check'} writes nothing`;
}

function findWrongBrief(
  names: readonly string[],
  { audience, region, template }: BuildOptions,
): string | undefined {
  if (audience !== undefined && names.length > 0) {
    return `--audience builds a brief without a definition; leave out the name '${names[0]}'`;
  }
  if (audience === undefined && (region ?? template) !== undefined) {
    return `${region === undefined ? '--template' : '--region'} needs --audience`;
  }
  return undefined;
}

function findWrongPlan(options: BuildOptions): string | undefined {
  const { plan, check, json, shard, shards, format } = options;
  const isMatrix = wantsMatrix(options);
  if (plan && check) return '--check builds in memory, and --plan builds nothing';
  if (!plan && isMatrix) return `--format ${matrixFormat} needs --plan`;
  if (!plan && json) return '--json needs --plan';
  if (shards !== undefined && !(plan && isMatrix)) {
    return `--shards needs --plan --format ${matrixFormat}`;
  }
  if (!isMatrix) return undefined;
  if (format && format.length > 1) return `--format ${matrixFormat} stands alone`;
  return shard && '--shard is one part, and a matrix names all';
}

function findWrongWatch(options: BuildOptions & GlobalOptions): string | undefined {
  const { watch, reporter, reportFile } = options;
  if (!watch) return undefined;
  const other = (['plan', 'check', 'shard'] as const).find((name) => options[name] !== undefined);
  if (other !== undefined) return `--watch and --${other} do not go together`;
  if (reportFile !== undefined) return '--report-file is for one build, and --watch goes on';
  const isFit = reporter === 'pretty' || reporter === 'json';
  return isFit ? undefined : `--watch reports as pretty or json; ${reporter} is for one build`;
}

/** Whether the plan is to be printed as a matrix of jobs. */
export function wantsMatrix({ format }: BuildOptions): boolean {
  return format?.includes(matrixFormat) === true;
}

/** What is asked for, in the engine's words. */
export function buildRequest(
  context: CommandContext,
  names: readonly string[],
  options: BuildOptions,
): BuildRequest {
  const formats = wantsMatrix(options) ? undefined : options.format;
  const { language, asOf = context.today, edition, paper, theme, pages, shard } = options;
  const { audience, region, template } = options;
  const adHoc = audience === undefined ? undefined : { audience, region, template };
  const { created } = context;
  return { asOf, names, adHoc, formats, language, edition, paper, theme, pages, created, shard };
}
