import { lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isSafePath } from '../project/is-safe-path.ts';
import { DiskTrouble } from './disk-trouble.ts';
import { isInside } from './is-inside.ts';
import { describeSystemError, isMissing } from './system-error.ts';
import { removeLeftovers, writeTemporary } from './temporary-file.ts';

/** A file to write: its path below the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteOptions {
  /** Refuse, and write nothing, where any of the files is there already. */
  readonly refuseExisting?: true;
}

/**
 * Writes files below a folder, which is made where it is missing. Each file is written beside its place and
 * then renamed into it, so that a run that is killed leaves the file before or the file after; nothing is
 * renamed before everything is written. Links that lead out of the folder are refused, files that would not
 * change are left alone. Gives the diagnostics of what kept it from writing: none when all is written.
 */
export function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  options: WriteOptions = {},
): readonly Diagnostic[] {
  const unsafe = files.filter((file) => !isSafePath(file.path));
  if (unsafe.length > 0) return unsafe.map((file) => leadsOutside(file.path));
  const staged: StagedFile[] = [];
  try {
    const root = makeRoot(folder);
    const existing = options.refuseExisting ? files.filter((file) => findStats(root, file.path)) : [];
    if (existing.length > 0) return existing.map((file) => alreadyThere(file.path));
    for (const file of files) stage(root, file, staged);
    for (const file of staged) asTrouble(file.path, () => renameSync(file.temporary, file.target));
    return [];
  } catch (error) {
    for (const file of staged) rmSync(file.temporary, { force: true });
    if (error instanceof DiskTrouble) return [error.diagnostic];
    throw error;
  }
}

interface StagedFile {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
}

function makeRoot(folder: string): string {
  return asTrouble(folder, () => {
    mkdirSync(folder, { recursive: true });
    return realpathSync(folder);
  });
}

function stage(root: string, file: OutputFile, staged: StagedFile[]): void {
  const parent = makeFolders(root, file.path);
  const target = join(parent, basename(file.path));
  asTrouble(file.path, () => {
    if (isUnchanged(target, file.bytes)) return;
    removeLeftovers(parent);
    const temporary = writeTemporary(target, file.bytes);
    staged.push({ path: file.path, temporary, target });
  });
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
    if (!isInside(root, real)) throw new DiskTrouble(leadsOutside(path));
    return real;
  }, root);
}

function isUnchanged(target: string, bytes: Uint8Array): boolean {
  const stats = findStats(target);
  return stats?.isFile() === true && stats.size === bytes.length && readFileSync(target).equals(bytes);
}

/** What stands at a path, a link itself rather than what it leads to. */
function findStats(...path: readonly string[]): Stats | undefined {
  try {
    return lstatSync(join(...path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function asTrouble<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const message = `\`${path}\` could not be written: ${describeSystemError(error)}`;
    throw new DiskTrouble({ code: 'output/cannot-write', message });
  }
}

function leadsOutside(path: string): Diagnostic {
  return { code: 'output/unsafe-path', message: `\`${path}\` leads outside the output folder` };
}

function alreadyThere(path: string): Diagnostic {
  return { code: 'output/exists', message: `\`${path}\` is there already` };
}
