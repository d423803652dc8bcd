import { fileURLToPath } from 'node:url';
import type { FileTree, World } from '../world.ts';
import { diskTree } from './disk-tree.ts';

/** The world over a project folder that exists, with the package's own assets. `today` is `YYYY-MM-DD`. */
export function diskWorld(projectFolder: string, today: string): World {
  return { project: diskTree(projectFolder), assets: assetsTree(), today: () => today };
}

/** What the package ships. It stands beside `src/` and `dist/` alike. */
export function assetsTree(): FileTree {
  return diskTree(fileURLToPath(new URL('../../templates/', import.meta.url)));
}
