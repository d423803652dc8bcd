import { dirname, join, resolve } from 'node:path';
import type { FileTree } from '../world.ts';
import { diskTree } from './disk-tree.ts';
import { systemCode } from './system-error.ts';

/** A TrueType file of one of the packages, and nothing else that is installed. */
const fontPath = /^(noto-[a-z0-9-]+)\/([A-Za-z0-9]+\/[A-Za-z0-9_]+\.ttf)$/;

/**
 * The fonts of the packages `@expo-google-fonts/noto-*`, looked for as Node does: in `node_modules` of the folder, then
 * of those above it. The first package of a name counts, whatever it holds.
 */
export function fontPackages(folder: string): Pick<FileTree, 'read'> {
  const packages = new Map<string, FileTree | undefined>();
  return {
    read(path) {
      const [, name, file] = fontPath.exec(path) ?? [];
      if (name === undefined || file === undefined) return undefined;
      if (!packages.has(name)) packages.set(name, findPackage(resolve(folder), name));
      return packages.get(name)?.read(file);
    },
  };
}

function findPackage(folder: string, name: string): FileTree | undefined {
  const found = openFolder(join(folder, 'node_modules', '@expo-google-fonts', name));
  const parent = dirname(folder);
  return found ?? (parent === folder ? undefined : findPackage(parent, name));
}

function openFolder(folder: string): FileTree | undefined {
  try {
    return diskTree(folder);
  } catch (error) {
    // Nothing is there, or it lies above the project where its owner lets nobody in.
    if (systemCode(error) !== undefined) return undefined;
    throw error;
  }
}
