import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { CacheStore } from '../world.ts';
import { isInside } from './is-inside.ts';
import { systemCode } from './system-error.ts';

/** Of all files of a cache; the largest project measured, 1,000 briefs, takes a sixth of it. */
const mostBytes = 1024 * 1024 * 1024;

/** Keeps version control away from what anybody can make again. */
const ignoreFile = '.gitignore';

/** A name in the store: a folder and a hash. */
const namePattern = /^[a-z]+\/[0-9a-f]{64}$/;

export interface CacheFolder extends CacheStore {
  /** Makes room, once a run that wrote something is over: the files that were not used for longest go first. */
  tidy(limit?: number): void;
}

/**
 * A cache in a folder below `root`, which is made when it is first written. Files are written beside their place and
 * renamed into it, so that several runs can share it. What the disk refuses is not kept, and is not reported; links that
 * lead out of `root` are not followed.
 */
export function cacheFolder(root: string, folder: string): CacheFolder {
  const pathOf = (name: string) => {
    if (!namePattern.test(name)) throw new Error(`no name of a cache: ${name}`);
    return join(root, folder, name.replace(/\/(..)/, '/$1/'));
  };
  let hasGrown = false;
  const write = (path: string, content: Uint8Array) => {
    writeWhole(root, path, content);
    const ignore = join(root, folder, ignoreFile);
    if (!hasGrown && !existsSync(ignore)) writeWhole(root, ignore, new TextEncoder().encode('*\n'));
    hasGrown = true;
  };
  return {
    read: (name) => ifPossible(() => readUsed(root, pathOf(name))),
    write: (name, content) => {
      const path = pathOf(name);
      ifPossible(() => write(path, content));
    },
    tidy: (limit = mostBytes) => {
      if (hasGrown) ifPossible(() => removeOldest(root, join(root, folder), limit));
    },
  };
}

/** A file that was used is as good as a new one. */
function readUsed(root: string, path: string): Uint8Array | undefined {
  if (!leadsInside(root, path)) return undefined;
  const content = readFileSync(path);
  const now = new Date();
  ifPossible(() => utimesSync(path, now, now));
  return content;
}

function writeWhole(root: string, path: string, content: Uint8Array): void {
  makeFolders(root, dirname(path));
  if (!leadsInside(root, dirname(path))) return;
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function removeOldest(root: string, folder: string, limit: number): void {
  if (!leadsInside(root, folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    const stats = ifPossible(() => statSync(path));
    return stats?.isFile() && name !== ignoreFile ? [{ path, bytes: stats.size, used: stats.mtimeMs }] : [];
  });
  let total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of files.sort((one, other) => one.used - other.used)) {
    if (total <= limit) return;
    ifPossible(() => rmSync(path, { force: true }));
    total -= bytes;
  }
}

/** One by one: making them all at once would follow links. */
function makeFolders(root: string, folder: string): void {
  if (folder === root || existsSync(folder)) return;
  makeFolders(root, dirname(folder));
  if (leadsInside(root, dirname(folder))) mkdirSync(folder, { recursive: true });
}

function leadsInside(root: string, path: string): boolean {
  return isInside(realpathSync(root), realpathSync(path));
}

function ifPossible<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
