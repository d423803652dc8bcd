import { type Command, Option } from 'commander';
import type { BuildRequest } from '../../build/plan-build.ts';
import type { PaperName } from '../../project/schema.ts';
import type { CommandContext } from '../command-result.ts';
import { parseDay, parseList, parseThreads } from '../parse-option.ts';

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
  readonly force?: true;
  readonly jobs?: number;
  readonly baseline?: string;
}

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
    .option('--jobs <n>', 'threads that build at a time; default: one for each core', parseThreads)
    .option('--baseline <manifest>', 'manifest.json of an earlier build, to tell what this one changes')
    .option('--force', 'build everything anew, whatever earlier runs have left in the cache');
}

/** What is wrong with options that do not go together; `undefined` where they do. */
export function findWrongUse(names: readonly string[], options: BuildOptions): string | undefined {
  const { audience, region, template } = options;
  if (audience !== undefined && names.length > 0) {
    return `--audience builds a brief without a definition; leave out the name '${names[0]}'`;
  }
  if (audience === undefined && (region ?? template) !== undefined) {
    return `${region === undefined ? '--template' : '--region'} needs --audience`;
  }
  return undefined;
}

/** What is asked for, in the engine's words. */
export function buildRequest(
  context: CommandContext,
  names: readonly string[],
  options: BuildOptions,
): BuildRequest {
  const { format: formats, language, asOf = context.today, edition, paper, theme } = options;
  const { audience, region, template } = options;
  const adHoc = audience === undefined ? undefined : { audience, region, template };
  const { created } = context;
  return { asOf, names, adHoc, formats, language, edition, paper, theme, created };
}
