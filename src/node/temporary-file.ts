import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isMissing, systemCode } from './system-error.ts';

/** Long after any run that could still be writing. In milliseconds. */
const leftoverAge = 60 * 60 * 1000;

const suffix = '.briefwright-tmp';

/** Tells whose a temporary file is: the machine and the process. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * Writes bytes, or pieces of them, to a new file beside `target`; gives its path, or leaves nothing behind. It does not wait for the disk, which
 * takes longer than making the brief does: who kills a run loses nothing by that, and what a power failure takes can be
 * built again.
 */
export function writeTemporary(target: string, content: Uint8Array | Iterable<Uint8Array>): string {
  const owner = `${machine}-${process.pid}`;
  const path = join(dirname(target), `.${basename(target)}.${randomUUID()}.${owner}${suffix}`);
  try {
    // `wx` never follows a link that somebody has put there.
    const file = openSync(path, 'wx');
    try {
      for (const piece of content instanceof Uint8Array ? [content] : content) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Removes the temporary files that killed runs left in a folder, those of runs at work excepted. */
export function removeLeftovers(folder: string): void {
  const limit = Date.now() - leftoverAge;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(suffix)) continue;
    const path = join(folder, name);
    if (isOwnerGone(name) || isOlderThan(path, limit)) rmSync(path, { force: true });
  }
}

/** Only the processes of this machine can be asked for. */
function isOwnerGone(name: string): boolean {
  const [, owner = '', pid = ''] = /\.([0-9a-f]{8})-(\d+)\.briefwright-tmp$/.exec(name) ?? [];
  if (owner !== machine) return false;
  try {
    // Signal 0 is not sent; it only asks.
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
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
