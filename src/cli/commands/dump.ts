import { Argument, type Command } from 'commander';
import type { BriefStage } from '../../build/dump.ts';
import { jsonText } from '../../build/json-text.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBrief, onProject } from '../on-project.ts';
import { parseDay } from '../parse-option.ts';

/** They stand here too so that help and mistakes need no part of the engine; the type keeps them true. */
const stages = {
  corpus: true,
  selection: true,
  brief: true,
  markdown: true,
  document: true,
  layout: true,
  tags: true,
} as const satisfies Record<BriefStage | 'corpus', true>;

type Stage = keyof typeof stages;

/** Adds `dump`: what stands between two passes. */
export function addDumpCommand(program: Command, execute: Execute): void {
  const command = program.command('dump');
  command
    .description('print what stands between two passes')
    .addArgument(new Argument('<stage>', 'after which pass').choices(Object.keys(stages)))
    .argument('[brief]', 'id of a brief; only the corpus needs none')
    .option('--as-of <date>', 'the day the brief speaks for; default: today in UTC', parseDay)
    .action((stage: Stage, name: string | undefined, { asOf }: { readonly asOf?: string }) => {
      if (stage === 'corpus') return execute(dumpCorpus);
      if (name === undefined) return command.error(`error: dump ${stage} needs the id of a brief`);
      return execute((context) => dumpBrief(context, { stage, name, asOf }));
    });
}

function dumpCorpus(context: CommandContext): Promise<CommandResult> {
  return onProject(context, ({ open }) => ({ diagnostics: [], output: jsonText(open.corpus) }));
}

interface DumpRequest {
  readonly stage: BriefStage;
  readonly name: string;
  readonly asOf: string | undefined;
}

function dumpBrief(context: CommandContext, { stage, name, asOf }: DumpRequest): Promise<CommandResult> {
  const formats = stage === 'layout' || stage === 'tags' ? ['pdf'] : ['md'];
  return onBrief(
    context,
    { name, asOf: asOf ?? context.today, formats },
    async ({ world, open }, planned) => {
      const { dumpStage } = await import('../../build/dump.ts');
      const { value: output, diagnostics } = await dumpStage(world, open, planned, stage);
      return output === undefined ? { diagnostics } : { diagnostics, output };
    },
  );
}
