import type { Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onBrief } from '../on-project.ts';
import { parseDay, parsePages } from '../parse-option.ts';
import { unknownRecommendation } from '../unknown-recommendation.ts';

interface ExplainOptions {
  readonly asOf?: string;
  readonly pages?: number;
  readonly json?: true;
}

/** Adds `explain`: why each recommendation is in a brief or out of it. */
export function addExplainCommand(program: Command, execute: Execute): void {
  program
    .command('explain')
    .description('why each recommendation is in a brief or out of it, and what would change that')
    .argument('<brief>', 'id of a brief')
    .argument('[recommendation]', 'id of one recommendation, to be told its whole story')
    .option('--as-of <date>', 'the day the brief speaks for; default: today in UTC', parseDay)
    .option('--pages <n>', 'page budget; default: that of its definition', parsePages)
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
  { asOf = context.today, pages, json }: ExplainOptions,
): Promise<CommandResult> {
  return onBrief(context, { asOf, pages, name: brief }, async ({ world, open }, planned) => {
    const { corpus } = open;
    const { recommendations } = corpus;
    const asked = recommendations.find(({ id }) => id === recommendation);
    if (recommendation !== undefined && !asked) {
      const ids = recommendations.map(({ id }) => id);
      return { diagnostics: [unknownRecommendation(recommendation, ids)] };
    }
    const { chooseBrief } = await import('../../build/prepare-brief.ts');
    const { settleRemedies } = await import('../../build/settle-remedies.ts');
    const { workbenches } = await import('../../build/workbench.ts');
    const fit = { open, benches: workbenches(world) };
    const { value: chosen, diagnostics } = await chooseBrief(fit, planned);
    if (!chosen) return { diagnostics };
    const { spec, selection } = chosen;
    if (asked) {
      const { storyText, tellStory } = await import('../../explain/tell-story.ts');
      const told = tellStory({ corpus, spec, selection }, asked);
      const story = await settleRemedies(fit, planned.spec, told, asked.id);
      return { diagnostics, output: json ? jsonText(story) : storyText(story) };
    }
    const { explainBrief, explanationText } = await import('../../explain/explain-brief.ts');
    const told = explainBrief(corpus, spec, selection);
    const explanation = await settleRemedies(fit, planned.spec, told);
    return { diagnostics, output: json ? jsonText(explanation) : explanationText(explanation) };
  });
}
