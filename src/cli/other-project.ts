import { resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { diskWorld } from '../node/disk-world.ts';
import { isProject } from '../node/find-project.ts';
import { gitWorld } from '../node/git/git-world.ts';
import { isFolder } from '../node/is-folder.ts';
import type { World } from '../world.ts';
import type { CommandContext } from './command-result.ts';

/** Another state of a project: in its history, or in another folder. */
export interface OtherProject {
  readonly world: World;
  /** What the files are named from; absolute. */
  readonly folder: string;
  /** Absent for a folder. */
  readonly commit?: string;
}

/**
 * The state of a project that a word names: the folder of a project, seen from the current folder; or else a commit, a tag
 * or a branch of the repository that `folder`, the project's, stands in.
 */
export function otherProject(
  { cwd, today }: CommandContext,
  folder: string,
  name: string,
): Outcome<OtherProject> {
  const other = resolve(cwd, name);
  if (isProject(other)) return { value: { world: diskWorld(other, today), folder: other }, diagnostics: [] };
  const { value, diagnostics } = gitWorld(folder, name, today);
  if (value) return { value: { ...value, folder }, diagnostics };
  return { diagnostics: isFolder(other) ? [noProject(name)] : diagnostics };
}

function noProject(name: string): Diagnostic {
  return {
    code: 'project/missing',
    message: `no \`briefwright.yaml\` in \`${name}\`, and no commit of that name`,
    help: 'name the folder of a project, not one of built files',
  };
}
