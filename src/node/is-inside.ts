import { isAbsolute, relative } from 'node:path';

/** Whether a path is a folder or lies below it. Both must be real, absolute paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}
