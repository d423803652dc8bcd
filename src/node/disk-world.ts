import { fileURLToPath } from 'node:url';
import type { FileTree, World } from '../world.ts';
import { diskTree } from './disk-tree.ts';
import { fontPackages } from './font-packages.ts';

/**
 * The world over a project folder that exists, with the package's own assets and the fonts that are installed for it.
 * `today` is `YYYY-MM-DD`.
 */
export function diskWorld(projectFolder: string, today: string): World {
  return {
    project: diskTree(projectFolder),
    assets: assetsTree(),
    fontPackages: fontPackages(projectFolder),
    today: () => today,
  };
}

/** What the package ships. It stands beside `src/` and `dist/` alike. */
export function assetsTree(): FileTree {
  return diskTree(fileURLToPath(new URL('../../templates/', import.meta.url)));
}
