import type { Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../../diagnostics/suggest.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBrief } from '../on-project.ts';
import { parseDay } from '../parse-option.ts';

interface ExplainOptions {
  readonly asOf?: string;
  readonly json?: true;
}

/** Adds `explain`: why each recommendation is in a brief or out of it. */
export function addExplainCommand(program: Command, execute: Execute): void {
  program
    .command('explain')
    .description('why each recommendation is in a brief or out of it, and what would change that')
    .argument('<brief>', 'id of a brief')
    .argument('[recommendation]', 'id of the one recommendation to speak of')
    .option('--as-of <date>', 'the day the brief speaks for; default: today in UTC', parseDay)
    .option('--json', 'as data')
    .action((brief: string, recommendation: string | undefined, options: ExplainOptions) =>
      execute((context) => explain(context, { brief, recommendation }, options)),
    );
}

interface Question {
  readonly brief: string;
  readonly recommendation: string | undefined;
}

async function explain(
  context: CommandContext,
  { brief, recommendation }: Question,
  { asOf = context.today, json }: ExplainOptions,
): Promise<CommandResult> {
  return onBrief(context, { asOf, name: brief }, async ({ world, open }, planned) => {
    const { explainBrief, explanationText } = await import('../../build/explain.ts');
    const { chooseBrief } = await import('../../build/prepare-brief.ts');
    const { workbenches } = await import('../../build/workbench.ts');
    const ids = open.corpus.recommendations.map(({ id }) => id);
    if (recommendation !== undefined && !ids.includes(recommendation)) {
      return { diagnostics: [unknownRecommendation(recommendation, ids)] };
    }
    const context = { open, benches: workbenches(world) };
    const { value: chosen, diagnostics } = await chooseBrief(context, planned);
    if (!chosen) return { diagnostics };
    const explanation = explainBrief(planned.spec, chosen.selection, { recommendation });
    return { diagnostics, output: json ? jsonText(explanation) : explanationText(explanation) };
  });
}

function unknownRecommendation(name: string, known: readonly string[]): Diagnostic {
  return {
    code: 'spec/unknown-recommendation',
    message: `unknown recommendation \`${name}\``,
    ...didYouMean(suggestName(name, known)),
  };
}
