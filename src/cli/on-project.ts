import { resolve } from 'node:path';
import { applyLintSettings } from '../build/apply-lint-settings.ts';
import { hasErrors } from '../build/has-errors.ts';
import type { OpenProject } from '../build/open-project.ts';
import type { BuildPlan, BuildRequest, PlannedBrief } from '../build/plan-build.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { diskWorld } from '../node/disk-world.ts';
import { findProject, isProject, projectFile } from '../node/find-project.ts';
import type { World } from '../world.ts';
import type { CommandContext, CommandResult } from './command-result.ts';
import { otherProject } from './other-project.ts';

/** A project that was found and loaded. */
export interface ProjectSession {
  /** Absolute. */
  readonly folder: string;
  readonly world: World;
  readonly open: OpenProject;
}

/** A project that was found. */
export type ProjectFolder = Pick<ProjectSession, 'folder' | 'world'>;

type Work = (session: ProjectSession) => CommandResult | Promise<CommandResult>;

/** Runs work on the folder of a project, found as `onProject` finds it, before anything in it is read. */
export async function onProjectFolder(
  context: CommandContext,
  work: (project: ProjectFolder) => Promise<CommandResult>,
): Promise<CommandResult> {
  const { value: folder, diagnostics } = locateProject(context);
  return folder === undefined ? { diagnostics } : work({ folder, world: diskWorld(folder, context.today) });
}

/** Runs work on the project that `--project` names, or else on the nearest one upward; on none with errors. */
export async function onProject(context: CommandContext, work: Work): Promise<CommandResult> {
  const { session, ...opened } = await openSession(context);
  if (!session || hasErrors(opened.diagnostics)) return opened;
  return asProjectWants(session, after(opened, await work(session)));
}

/**
 * Runs work on briefs of the project, with the same care. Mistakes in the definitions of briefs are found also
 * where there are some in the corpus, so that one run shows both.
 */
export async function onBriefs(
  context: CommandContext & ProjectState,
  request: BuildRequest,
  work: (session: ProjectSession, plan: BuildPlan) => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  const { session, ...opened } = await openSession(context);
  if (!session) return opened;
  const { planBuild } = await import('../build/plan-build.ts');
  const { value: plan, diagnostics } = planBuild(session.open, request);
  const planned = after(opened, { diagnostics });
  const result =
    plan && !hasErrors(planned.diagnostics) ? after(planned, await work(session, plan)) : planned;
  return asProjectWants(session, result);
}

/** Runs work on the one brief of that name. */
export async function onBrief(
  context: CommandContext,
  { name, ...request }: Omit<BuildRequest, 'names' | 'adHoc'> & { readonly name: string },
  work: (session: ProjectSession, brief: PlannedBrief) => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  return onBriefs(context, { ...request, names: [name] }, (session, { briefs }) => {
    const [brief] = briefs;
    return brief && briefs.length === 1
      ? work(session, brief)
      : { diagnostics: [severalBriefs(name, briefs)] };
  });
}

function severalBriefs(name: string, briefs: readonly PlannedBrief[]): Diagnostic {
  const ids = briefs.map(({ spec }) => `\`${spec.id}\``);
  return {
    code: 'spec/unknown-brief',
    message: `\`${name}\` stands for ${briefs.length} briefs, and one is asked for`,
    help: `name one of ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ', …' : ''}`,
  };
}

interface Opened extends CommandResult {
  readonly session?: ProjectSession;
}

/** Which state of the project is meant: as `otherProject` takes it; default: as it is. */
export interface ProjectState {
  readonly at?: string | undefined;
}

async function openSession(context: CommandContext & ProjectState): Promise<Opened> {
  const { value: place, diagnostics } = locateState(context);
  if (!place) return { diagnostics };
  const { openProject } = await import('../build/open-project.ts');
  const opened = openProject(place.world);
  const result = { diagnostics: opened.diagnostics, source: place };
  return opened.value ? { ...result, session: { ...place, open: opened.value } } : result;
}

function locateState(context: CommandContext & ProjectState): Outcome<ProjectFolder> {
  const { value: folder, diagnostics } = locateProject(context);
  if (folder === undefined) return { diagnostics };
  if (context.at !== undefined) return otherProject(context, folder, context.at);
  return { value: { folder, world: diskWorld(folder, context.today) }, diagnostics };
}

function asProjectWants({ open }: ProjectSession, result: CommandResult): CommandResult {
  return { ...result, diagnostics: applyLintSettings(open.project, result.diagnostics) };
}

function after(before: CommandResult, result: CommandResult): CommandResult {
  return { ...before, ...result, diagnostics: [...before.diagnostics, ...result.diagnostics] };
}

/** The folder of the project that `--project` names, or else of the nearest one upward. */
export function locateProject({ cwd, project }: CommandContext): Outcome<string> {
  if (project === undefined) {
    const found = findProject(cwd);
    return found === undefined ? { diagnostics: [noProject] } : { value: found, diagnostics: [] };
  }
  const folder = resolve(cwd, project);
  if (isProject(folder)) return { value: folder, diagnostics: [] };
  return { diagnostics: [{ code: 'project/missing', message: `no \`${projectFile}\` in \`${project}\`` }] };
}

const noProject: Diagnostic = {
  code: 'project/missing',
  message: `no \`${projectFile}\` in this folder or any above it`,
  help: 'name a project with `--project`, or start one with `briefwright init`',
};
