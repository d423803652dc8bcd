import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isInside } from './is-inside.ts';

/**
 * The root of the repository that a folder is in: the nearest folder upwards that holds `.git`, else `workspace` where
 * the folder lies in it, which is where CI has put the repository; `undefined` where there is neither.
 */
export function findRepository(folder: string, workspace: string | undefined): string | undefined {
  const start = resolve(folder);
  const found = findGit(start);
  if (found !== undefined || !workspace || !existsSync(workspace)) return found;
  return isInside(realpathSync(workspace), realpathSync(start)) ? resolve(workspace) : undefined;
}

function findGit(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findGit(parent);
}
