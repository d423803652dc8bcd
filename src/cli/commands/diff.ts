import { type Command, Option } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { ProjectChanges } from '../../changes/project-changes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';
import { onProjectFolder, type ProjectFolder } from '../on-project.ts';
import { type OtherProject, otherProject } from '../other-project.ts';
import { parseDay } from '../parse-option.ts';

type FormName = 'md' | 'text' | 'json';

interface DiffOptions {
  readonly format: FormName;
  readonly asOf?: string;
  readonly exitCode?: true;
}

interface Question {
  readonly since: string;
  readonly brief: string | undefined;
}

/** Adds `diff`: what changed in each brief since an earlier state of the project. */
export function addDiffCommand(program: Command, execute: Execute): void {
  program
    .command('diff')
    .description(
      'what changed in each brief since a commit, or beside another folder; and what did not, to the byte',
    )
    .argument('<since>', 'a commit, tag or branch; or the folder of another copy of the project')
    .argument('[brief]', 'id of the one brief, or definition, to speak of')
    .addOption(
      new Option('--format <form>', 'form of the answer').choices(['md', 'text', 'json']).default('md'),
    )
    .option('--as-of <date>', 'the day that both speak for; default: today in UTC', parseDay)
    .option('--exit-code', 'exit with code 1 where anything changed')
    .action((since: string, brief: string | undefined, options: DiffOptions) =>
      execute((context) => diff(context, { since, brief }, options)),
    );
}

function diff(context: CommandContext, question: Question, options: DiffOptions): Promise<CommandResult> {
  return onProjectFolder(context, async (project) => {
    const { value: other, diagnostics } = otherProject(context, project.folder, question.since);
    return other ? compare(context, { ...question, project, other }, options) : { diagnostics };
  });
}

interface Both extends Question {
  readonly project: ProjectFolder;
  readonly other: OtherProject;
}

async function compare(
  context: CommandContext,
  { project, other, since, brief }: Both,
  { format, asOf = context.today, exitCode }: DiffOptions,
): Promise<CommandResult> {
  const { compareProjects } = await import('../../changes/compare-projects.ts');
  const compared = await compareProjects(other.world, project.world, { asOf, name: brief });
  if (compared.after.length > 0) return { diagnostics: compared.after, source: project };
  if (!compared.value) return { diagnostics: [brokenProject(since), ...compared.before], source: other };
  const { commit } = other;
  const output = await forms[format](compared.value, {
    name: since,
    ...(commit === undefined ? {} : { commit }),
  });
  const hasFailed = exitCode === true && compared.value.briefs.some(({ type }) => type !== 'same');
  return { diagnostics: [], output, hasFailed };
}

type Form = (
  changes: ProjectChanges,
  since: { readonly name: string; readonly commit?: string },
) => Promise<string>;

const forms: Readonly<Record<FormName, Form>> = {
  async md(changes, { name }) {
    const { changesMarkdown } = await import('../../changes/render-changes.ts');
    return changesMarkdown(changes, { since: name });
  },
  async text(changes, { name }) {
    const { changesText } = await import('../../changes/render-changes.ts');
    return changesText(changes, { since: name });
  },
  async json(changes, since) {
    const { changesData } = await import('../../changes/changes-json.ts');
    return jsonText(changesData(changes, since));
  },
};

function brokenProject(since: string): Diagnostic {
  return {
    code: 'input/broken-project',
    message: `the project at \`${since}\` has mistakes, so that nothing is compared with it`,
    help: 'they stand with this; name a state in which `briefwright check` finds none',
  };
}
