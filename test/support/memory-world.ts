import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileEntry, FileTree, World } from '../../src/world.ts';

/** Files by path relative to the root of their tree; text is stored as UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

interface WorldOptions {
  readonly assets?: Files;
  /** By paths such as `noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf`. */
  readonly fontPackages?: Files;
  /** `YYYY-MM-DD`; default 2026-11-23. */
  readonly today?: string;
}

/** The repository's own `templates/` folder: what the package ships. */
export const assetsFolder = fileURLToPath(new URL('../../templates', import.meta.url));

/** A world that lives in memory. */
export function memoryWorld(files: Files, options: WorldOptions = {}): World {
  return {
    project: memoryTree(files),
    assets: memoryTree(options.assets ?? {}),
    fontPackages: memoryTree(options.fontPackages ?? {}),
    today: () => options.today ?? '2026-11-23',
  };
}

/** A world over a folder on disk, with the assets that the package ships. Everything is read at once. */
export function folderWorld(folder: string, options: Pick<WorldOptions, 'today'> = {}): World {
  return memoryWorld(readFolder(folder), { ...options, assets: readFolder(assetsFolder) });
}

/** All files below a folder on disk, by relative path with forward slashes. */
export function readFolder(folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return Object.fromEntries(
    paths
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );
}

function memoryTree(files: Files): FileTree {
  const contents = new Map(Object.entries(files).map(([path, content]) => [path, toBytes(content)]));
  return {
    list: (folder) => entriesBelow(contents, folder),
    read: (path) => contents.get(path),
  };
}

function entriesBelow(contents: ReadonlyMap<string, Uint8Array>, folder: string): FileEntry[] {
  const prefix = folder === '' || folder === '.' ? '' : `${folder}/`;
  return [...contents]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, bytes]) => ({ path, bytes: bytes.length }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
