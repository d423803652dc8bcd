import { statSync } from 'node:fs';

/** Whether a path is that of a folder which can be looked at. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
