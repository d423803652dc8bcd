import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEntry, FileTree } from '../world.ts';
import { DiskTrouble } from './disk-trouble.ts';
import { isInside } from './is-inside.ts';
import { describeSystemError, isMissing } from './system-error.ts';

/** Bounds that no honest project meets; they keep a hostile one from using up time and memory. */
export interface TreeLimits {
  /** Files and folders of one listing. */
  readonly entries: number;
  /** Folders below each other. */
  readonly depth: number;
  /** Of one file. */
  readonly bytes: number;
}

export const defaultLimits: TreeLimits = { entries: 20_000, depth: 32, bytes: 64 * 1024 * 1024 };

/**
 * Read access to a folder on disk and nothing else: links are followed only while they stay inside it.
 * Both methods throw `DiskTrouble` where the disk refuses or a limit is passed.
 */
export function diskTree(folder: string, limits: TreeLimits = defaultLimits): FileTree {
  const root = realpathSync.native(folder);
  return {
    list: (path) => listFiles({ root, limits, found: [], visits: 0 }, path),
    read: (path) => readInside(root, path, limits),
  };
}

interface Walk {
  readonly root: string;
  readonly limits: TreeLimits;
  readonly found: FileEntry[];
  /** Counts folders too: links between empty folders multiply as well. */
  visits: number;
}

function listFiles(walk: Walk, folder: string): readonly FileEntry[] {
  const path = normalPath(folder);
  const real = path === undefined ? undefined : realPath(join(walk.root, path), path);
  if (path === undefined || real === undefined || !isInside(walk.root, real)) return [];
  walkFolder(walk, path, real, [real]);
  return walk.found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `trail` holds the real paths of the folders above, so that links in a circle end. */
function walkFolder(walk: Walk, path: string, real: string, trail: readonly string[]): void {
  if (trail.length > walk.limits.depth) {
    throw tooLarge(`the folder \`${path}\` lies more than ${walk.limits.depth} folders deep`);
  }
  for (const entry of entriesOf(real, path)) {
    if (isSkipped(entry.name)) continue;
    visit(walk, path === '' ? entry.name : `${path}/${entry.name}`, locationOf(real, entry), trail);
  }
}

interface Location {
  readonly place: string;
  /** It may lie elsewhere. */
  readonly isLink: boolean;
}

function locationOf(real: string, entry: Dirent): Location {
  return { place: join(real, entry.name), isLink: !entry.isFile() && !entry.isDirectory() };
}

function visit(walk: Walk, path: string, { place, isLink }: Location, trail: readonly string[]): void {
  walk.visits += 1;
  if (walk.visits > walk.limits.entries) {
    throw tooLarge(`a folder holds more than ${walk.limits.entries} files and folders`);
  }
  const real = isLink ? realPath(place, path) : place;
  if (real !== undefined && !isInside(walk.root, real)) {
    walk.found.push({ path, bytes: 0, isOutside: true });
    return;
  }
  const stats = real === undefined ? undefined : statsOf(real, path);
  if (real === undefined || stats?.isFile()) walk.found.push({ path, bytes: stats?.size ?? 0 });
  else if (stats?.isDirectory() && !trail.includes(real)) walkFolder(walk, path, real, [...trail, real]);
}

function readInside(root: string, path: string, limits: TreeLimits): Uint8Array | undefined {
  const normal = normalPath(path);
  const real = normal === undefined ? undefined : realPath(join(root, normal), path);
  if (real === undefined || !isInside(root, real)) return undefined;
  const stats = statsOf(real, path);
  // Only regular files: reading a pipe or a device might never end.
  if (!stats?.isFile()) return undefined;
  if (stats.size > limits.bytes) {
    throw tooLarge(`the file \`${path}\` is larger than ${limits.bytes / 1024 / 1024} MiB`);
  }
  return orTrouble(path, () => new Uint8Array(readFileSync(real)));
}

/** A relative path that does not climb, without `.` segments; `undefined` for all others. */
function normalPath(path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0')) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') ? undefined : segments.join('/');
}

/** Hidden files are left to the tools that made them: version control, editors, operating systems. */
function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function entriesOf(real: string, path: string): readonly Dirent[] {
  return orTrouble(path, () => readdirSync(real, { withFileTypes: true })) ?? [];
}

function realPath(location: string, path: string): string | undefined {
  return orTrouble(path, () => realpathSync.native(location));
}

function statsOf(real: string, path: string): Stats | undefined {
  return orTrouble(path, () => statSync(real));
}

function orTrouble<T>(path: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (isMissing(error)) return undefined;
    const message = `\`${path}\` cannot be read: ${describeSystemError(error)}`;
    throw new DiskTrouble({ code: 'project/cannot-read', message });
  }
}

function tooLarge(message: string): DiskTrouble {
  return new DiskTrouble({ code: 'project/too-large', message });
}
