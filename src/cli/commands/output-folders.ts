import { isAbsolute, join, relative, sep } from 'node:path';
import { loadProject } from '../../project/load-project.ts';
import type { BuildCall } from './build-call.ts';
import { buildFolder } from './build-folder.ts';

/** The folders that builds write into, where they lie in the project: what happens there sets off no build. */
export interface OutputFolders {
  /** Looks up which one the next build will take; those before stay. */
  look(): void;
  /** Whether a path, relative to the project and with forward slashes, is one of them or lies in one. */
  hold(path: string): boolean;
}

/** The output folders of one call of `build` after the other. The project's folder itself is none. */
export function outputFolders({ context, project, options: { out } }: BuildCall): OutputFolders {
  const folders = new Set<string>();
  const look = () => {
    const output = out === undefined ? loadProject(project.world).value?.output : '';
    if (output === undefined) return;
    const { root, below } = buildFolder(context, project, { out, output });
    const path = relative(project.folder, join(root, below)).replaceAll(sep, '/');
    if (path !== '' && !path.startsWith('..') && !isAbsolute(path)) folders.add(path);
  };
  look();
  return {
    look,
    hold: (path) => [...folders].some((folder) => path === folder || path.startsWith(`${folder}/`)),
  };
}
