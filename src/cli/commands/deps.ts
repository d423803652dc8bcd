import { type Command, InvalidArgumentError, Option } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { OpenProject } from '../../build/open-project.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { RelationProblem } from '../../relations/find-problems.ts';
import type { Focus } from '../../relations/focus-graph.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onProject } from '../on-project.ts';
import { parseList } from '../parse-option.ts';
import { unknownRecommendation } from '../unknown-recommendation.ts';

type ProblemType = RelationProblem['type'];

interface DepsOptions {
  readonly audience?: string;
  readonly region?: string;
  readonly format: 'text' | 'json' | 'mermaid';
  readonly json?: true;
  readonly failOn?: readonly ProblemType[];
}

/** They stand here too so that help and mistakes need no part of the engine; the type keeps them true. */
const problemNames = {
  cycle: true,
  'mixed-cycle': true,
  'missing-partner': true,
  'one-way': true,
  'inactive-partner': true,
} as const satisfies Record<ProblemType, true>;

/** Adds `deps`: how recommendations depend on each other, and what is wrong with that. */
export function addDepsCommand(program: Command, execute: Execute): void {
  program
    .command('deps')
    .description('how recommendations depend on each other, and what is wrong with their relations')
    .argument('[recommendation]', 'id of the one recommendation to speak of')
    .option('--audience <id>', 'only what is asked of this audience, and its partners')
    .option('--region <id>', 'only what applies in this region; partners that do not are missing')
    .addOption(
      new Option('--format <name>', 'form of the graph').choices(['text', 'json', 'mermaid']).default('text'),
    )
    .option('--json', 'short for `--format json`')
    .option(
      '--fail-on <problems>',
      `exit with 1 where there is one of these: ${Object.keys(problemNames).join(', ')}`,
      parseProblems,
    )
    .action((recommendation: string | undefined, options: DepsOptions) =>
      execute((context) => showRelations(context, recommendation, options)),
    );
}

async function showRelations(
  context: CommandContext,
  recommendation: string | undefined,
  { audience, region, format, json, failOn = [] }: DepsOptions,
): Promise<CommandResult> {
  return onProject(context, async ({ open }) => {
    const focus = await resolveFocus(open, { recommendation, audience, region });
    if (!focus.value) return focus;
    const { graph, problems } = await relationsIn(open, focus.value);
    const { describeProblem } = await import('../../relations/describe-problem.ts');
    return {
      diagnostics: problems.map(describeProblem),
      output: await writers[json ? 'json' : format](open, graph, problems),
      hasFailed: problems.some(({ type }) => failOn.includes(type)),
    };
  });
}

type Relations = Awaited<ReturnType<typeof relationsIn>>;
type Writer = (
  open: OpenProject,
  graph: Relations['graph'],
  problems: Relations['problems'],
) => Promise<string>;

const writers: Readonly<Record<DepsOptions['format'], Writer>> = {
  async text({ corpus }, graph) {
    const { graphText } = await import('../../relations/graph-text.ts');
    return graphText(corpus.audiences, graph);
  },
  async json(_open, graph, problems) {
    const { graphData } = await import('../../relations/graph-data.ts');
    return jsonText(graphData(graph, problems));
  },
  async mermaid({ corpus }, graph) {
    const { graphMermaid } = await import('../../relations/graph-mermaid.ts');
    return graphMermaid(corpus.audiences, graph);
  },
};

/** The part of the graph that was asked for, and what is wrong in it. */
async function relationsIn({ corpus }: OpenProject, focus: Focus) {
  const { relationGraph } = await import('../../relations/relation-graph.ts');
  const { findProblems } = await import('../../relations/find-problems.ts');
  const { focusGraph, isAbout } = await import('../../relations/focus-graph.ts');
  const all = relationGraph(corpus);
  const graph = focusGraph(corpus, all, focus);
  const core = new Set(graph.core);
  const problems = findProblems(corpus, all, { region: focus.region }).filter((one) => isAbout(core, one));
  return { graph, problems };
}

/** The ids of what was named; reports what does not exist (`spec/unknown-…`). */
async function resolveFocus({ corpus }: OpenProject, named: Focus): Promise<Outcome<Focus>> {
  const { briefProblems } = await import('../../spec/brief-problems.ts');
  const { resolveTerm } = await import('../../spec/resolve-term.ts');
  const { recommendation, audience, region } = named;
  const problems = briefProblems();
  const value = {
    recommendation,
    audience: audience && resolveTerm(corpus.audiences, audience, '/audience', problems),
    region: region && resolveTerm(corpus.regions, region, '/region', problems),
  };
  const ids = corpus.recommendations.map(({ id }) => id);
  const isUnknown = recommendation !== undefined && !ids.includes(recommendation);
  const diagnostics = [
    ...problems.diagnostics,
    ...(isUnknown ? [unknownRecommendation(recommendation, ids)] : []),
  ];
  return diagnostics.length > 0 ? { diagnostics } : { value, diagnostics };
}

function parseProblems(value: string): readonly ProblemType[] {
  return parseList(value).map((name) => {
    if (isProblem(name)) return name;
    throw new InvalidArgumentError(`Allowed are ${Object.keys(problemNames).join(', ')}.`);
  });
}

function isProblem(name: string): name is ProblemType {
  return Object.hasOwn(problemNames, name);
}
