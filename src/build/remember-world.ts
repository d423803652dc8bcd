import type { FileEntry, FileTree, World } from '../world.ts';

/** The world as it was when each file and each folder was first looked at: whoever asks later is told the same. */
export function rememberWorld({ project, assets, fontPackages, today }: World): World {
  return {
    project: rememberTree(project),
    assets: rememberTree(assets),
    fontPackages: { read: once((path) => fontPackages.read(path)) },
    today,
  };
}

function rememberTree(tree: FileTree): FileTree {
  return {
    list: once<readonly FileEntry[]>((folder) => tree.list(folder)),
    read: once((path) => tree.read(path)),
  };
}

function once<T>(look: (path: string) => T): (path: string) => T {
  const seen = new Map<string, { readonly value: T }>();
  return (path) => {
    const known = seen.get(path) ?? { value: look(path) };
    seen.set(path, known);
    return known.value;
  };
}
