import { join, relative, resolve } from 'node:path';
import type { CommandContext } from '../command-result.ts';
import type { ProjectFolder } from '../on-project.ts';

/** The output folder of a build. */
export interface BuildFolder {
  /** Nothing is read or written outside it, links resolved. Absolute. */
  readonly root: string;
  /** The folder's path below the root, with forward slashes; empty where it is the root. */
  readonly below: string;
  /** The folder as it is named to users: from the current folder. */
  readonly name: string;
}

export interface FolderWish {
  /** `--out`, as it was given. */
  readonly out: string | undefined;
  /** The output folder that the project names. */
  readonly output: string;
}

/** Where a build goes. Without `--out` the project's word counts, inside the project. */
export function buildFolder(
  { cwd }: CommandContext,
  { folder }: ProjectFolder,
  { out, output }: FolderWish,
): BuildFolder {
  const root = out === undefined ? folder : resolve(cwd, out);
  const below = out === undefined ? output : '';
  return { root, below, name: relative(cwd, join(root, below)) || '.' };
}
