import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isMissing } from './system-error.ts';

/** The file that makes a folder a brief project. */
export const projectFile = 'briefwright.yaml';

/** The nearest folder, from `start` upwards, that holds `briefwright.yaml`. */
export function findProject(start: string): string | undefined {
  const folder = resolve(start);
  if (isProject(folder)) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findProject(parent);
}

/** Whether a folder is a brief project. */
export function isProject(folder: string): boolean {
  try {
    return statSync(join(folder, projectFile)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
