import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMissing } from './system-error.ts';

/** Long after any run that could still be writing. */
const leftoverAge = 60 * 60 * 1000;

const suffix = '.briefwright-tmp';

/** Writes bytes, down to the disk, to a new file beside `target`; gives its path, or leaves nothing behind. */
export function writeTemporary(target: string, bytes: Uint8Array): string {
  const path = join(dirname(target), `.${basename(target)}.${randomUUID()}${suffix}`);
  // `wx` never follows a link that somebody has put there.
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return path;
}

/** Removes the temporary files that killed runs left in a folder, those of runs at work excepted. */
export function removeLeftovers(folder: string): void {
  const limit = Date.now() - leftoverAge;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(suffix)) continue;
    const path = join(folder, name);
    if (isOlderThan(path, limit)) rmSync(path, { force: true });
  }
}

function isOlderThan(path: string, limit: number): boolean {
  try {
    return statSync(path).mtimeMs < limit;
  } catch (error) {
    // Another run may have removed or renamed it since.
    if (isMissing(error)) return false;
    throw error;
  }
}
