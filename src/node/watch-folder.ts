import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { DiskTrouble } from './disk-trouble.ts';
import { describeSystemError } from './system-error.ts';

/** What has happened to a file. */
export interface FileChange {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly type: 'new' | 'changed' | 'gone';
}

export interface FolderWatch {
  /** Kept as soon as nothing escapes it. */
  readonly ready: Promise<void>;
  /** Is broken with `DiskTrouble` where the system cannot watch; never kept. */
  readonly failure: Promise<never>;
  /** Ends it; nothing is told any more. */
  close(): Promise<void>;
}

export interface FolderWatchOptions {
  /** Asked for paths as changes have them; of a folder, all that is in it is left out too. */
  readonly isIgnored: (path: string) => boolean;
  readonly onChange: (change: FileChange) => void;
}

/**
 * Tells what happens to the files of a folder. Hidden files, `node_modules` and the copies that editors keep are left
 * out; links are not followed, so that nothing outside the folder is ever looked at.
 */
export async function watchFolder(
  folder: string,
  { isIgnored, onChange }: FolderWatchOptions,
): Promise<FolderWatch> {
  const { watch } = await import('chokidar');
  const root = realpathSync(folder);
  const pathOf = (location: string) => relative(root, location).replaceAll(sep, '/');
  const isLeftOut = (path: string) => path !== '' && (isOfTools(path) || isIgnored(path));
  const watcher = watch(root, {
    ignored: (location) => isLeftOut(pathOf(location)),
    ignoreInitial: true,
    followSymlinks: false,
    // Who builds reports what cannot be read.
    ignorePermissionErrors: true,
  });
  // What is left out may have changed since the file was first seen.
  const tell = (type: FileChange['type']) => (location: string) => {
    const path = pathOf(location);
    if (!isLeftOut(path)) onChange({ path, type });
  };
  watcher.on('add', tell('new')).on('change', tell('changed')).on('unlink', tell('gone'));
  const failure = new Promise<never>((_, reject) => {
    watcher.on('error', (error) => reject(troubleOf(error)));
  });
  // It may fail before anybody waits for it.
  failure.catch(() => {});
  const ready = new Promise<void>((resolve) => watcher.once('ready', resolve));
  return { ready, failure, close: () => watcher.close() };
}

/** Copies of editors end in `~`, or stand between `#`. */
function isOfTools(path: string): boolean {
  return path.split('/').some((name) => /^\.|^node_modules$|~$|^#.*#$/.test(name));
}

function troubleOf(error: unknown): DiskTrouble {
  return new DiskTrouble({
    code: 'project/cannot-read',
    message: `the project cannot be watched: ${describeSystemError(error)}`,
    help: 'the system may watch too few files at a time; `CHOKIDAR_USEPOLLING=1` in the environment does without it',
  });
}
