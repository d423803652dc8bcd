import {
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSafePath } from '../project/is-safe-path.ts';
import { DiskTrouble } from './disk-trouble.ts';
import { fileDigest } from './file-digest.ts';
import { isFolder } from './is-folder.ts';
import { isInside } from './is-inside.ts';
import { describeSystemError, isMissing } from './system-error.ts';
import { removeLeftovers, writeTemporary } from './temporary-file.ts';

/**
 * Files on their way into a folder. Each is written beside its place, and none is renamed into it before all are
 * written: a run that is killed leaves of each file the one before or the one after. Links that lead out of the folder
 * are refused, files that would not change are left alone. All methods throw `DiskTrouble` where the disk or a path is
 * in the way.
 */
export interface StagedOutputs {
  /** Whether the file is there with that content (SHA-256 in hexadecimal). */
  has(file: { readonly path: string; readonly bytes: number; readonly sha256: string }): boolean;
  /** Writes a file beside its place: `path` is below the folder, with forward slashes. */
  put(path: string, content: Uint8Array): void;
  /** The same for a content that is made piece by piece as it is written. */
  putPieces(path: string, pieces: Iterable<Uint8Array>): void;
  /** The content of a file as it will be: the one that was put, or else the one that stands there; nothing where there is none. */
  read(path: string): Uint8Array | undefined;
  /** Whether anything stands at a path. */
  exists(path: string): boolean;
  /** Puts all files into their places. */
  commit(): void;
  /** Removes what was not put into its place, and takes no more: an interrupted run may still be at work on a file. */
  discard(): void;
}

/** Opens a folder for files; it is made when the first is written. */
export function stageOutputs(folder: string): StagedOutputs {
  const staging: Staging = { folder, staged: new Map(), tidied: new Set(), isOver: false };
  return {
    has: (file) => hasContent(staging, file),
    put: (path, content) => stage(staging, path, content),
    putPieces: (path, pieces) => stagePieces(staging, path, pieces),
    read: (path) => readContent(staging, path),
    exists: (path) => findStats(targetOf(staging, path)) !== undefined,
    commit: () => {
      for (const [path, { temporary, target }] of staging.staged) {
        asTrouble(path, () => renameSync(temporary, target));
        staging.staged.delete(path);
      }
    },
    discard: () => {
      staging.isOver = true;
      for (const { temporary } of staging.staged.values()) rmSync(temporary, { force: true });
      staging.staged.clear();
    },
  };
}

interface Staging {
  readonly folder: string;
  /** By path. */
  readonly staged: Map<string, { readonly temporary: string; readonly target: string }>;
  /** Folders that were freed of what killed runs left. */
  readonly tidied: Set<string>;
  isOver: boolean;
}

function hasContent(
  staging: Staging,
  { path, bytes, sha256 }: { readonly path: string; readonly bytes: number; readonly sha256: string },
): boolean {
  if (staging.staged.has(path)) return true;
  const target = targetOf(staging, path);
  return asTrouble(path, () => {
    const stats = findStats(target);
    if (stats?.isFile() !== true || stats.size !== bytes) return false;
    if (!isInside(realpathSync(staging.folder), realpathSync(target))) return false;
    return fileDigest(target) === sha256;
  });
}

function readContent(staging: Staging, path: string): Uint8Array | undefined {
  const target = staging.staged.get(path)?.temporary ?? targetOf(staging, path);
  return asTrouble(path, () => {
    if (findStats(target)?.isFile() !== true) return undefined;
    if (!isInside(realpathSync(staging.folder), realpathSync(target))) return undefined;
    return new Uint8Array(readFileSync(target));
  });
}

function targetOf({ folder }: Staging, path: string): string {
  if (!isSafePath(path)) throw leadsOutside(path);
  return join(folder, path);
}

function stage(staging: Staging, path: string, content: Uint8Array): void {
  if (staging.isOver) return;
  const target = makePlace(staging, path);
  asTrouble(path, () => {
    if (isUnchanged(target, content)) return;
    tidy(staging, dirname(target));
    staging.staged.set(path, { temporary: writeTemporary(target, content), target });
  });
}

/** What was written is compared with what stands there, since nobody has the whole of it. */
function stagePieces(staging: Staging, path: string, pieces: Iterable<Uint8Array>): void {
  if (staging.isOver) return;
  const target = makePlace(staging, path);
  asTrouble(path, () => {
    tidy(staging, dirname(target));
    const temporary = writeTemporary(target, pieces);
    if (isSameFile(temporary, target)) rmSync(temporary, { force: true });
    else staging.staged.set(path, { temporary, target });
  });
}

/** Makes the folders above a file; gives where it will stand. */
function makePlace({ folder }: Staging, path: string): string {
  if (!isSafePath(path)) throw leadsOutside(path);
  return join(makeFolders(makeRoot(folder), path), basename(path));
}

function tidy({ tidied }: Staging, folder: string): void {
  if (!tidied.has(folder)) removeLeftovers(folder);
  tidied.add(folder);
}

function makeRoot(folder: string): string {
  return asTrouble(folder, () => {
    makeFolder(folder);
    return realpathSync(folder);
  });
}

/** One by one: Node's own way tries without end where the system has no room for folders, as in `/proc`. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it since.
    if (!isFolder(folder)) throw error;
  }
}

/** Makes the folders above a file one by one: making them all at once would follow links out of the root. */
function makeFolders(root: string, path: string): string {
  const folders = dirname(path)
    .split('/')
    .filter((name) => name !== '.');
  return folders.reduce((parent, name) => {
    const real = asTrouble(path, () => {
      mkdirSync(join(parent, name), { recursive: true });
      return realpathSync(join(parent, name));
    });
    if (!isInside(root, real)) throw leadsOutside(path);
    return real;
  }, root);
}

function isUnchanged(target: string, content: Uint8Array): boolean {
  const stats = findStats(target);
  return stats?.isFile() === true && stats.size === content.length && readFileSync(target).equals(content);
}

function isSameFile(path: string, target: string): boolean {
  const stats = findStats(target);
  return (
    stats?.isFile() === true && stats.size === statSync(path).size && fileDigest(path) === fileDigest(target)
  );
}

/** What stands at a path, a link itself rather than what it leads to. */
function findStats(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function asTrouble<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const message = `\`${path}\` could not be read or written: ${describeSystemError(error)}`;
    throw new DiskTrouble({ code: 'output/cannot-write', message });
  }
}

function leadsOutside(path: string): DiskTrouble {
  const message = `\`${path}\` leads outside the output folder`;
  return new DiskTrouble({ code: 'output/unsafe-path', message });
}
