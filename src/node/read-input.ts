import { readFileSync, statSync } from 'node:fs';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { describeSystemError, isMissing } from './system-error.ts';

/** No brief comes near it; a larger file is not read. In bytes. */
const maxBytes = 64 * 1024 * 1024;

/** Reads a file that a user named; `name` is how. One that cannot be read is `input/cannot-read`. */
export function readInput(path: string, name: string): Outcome<Uint8Array> {
  try {
    const stats = statSync(path);
    // Only regular files: reading a pipe or a device might never end.
    if (!stats.isFile()) return refuse(name, 'is not a file');
    if (stats.size > maxBytes) return refuse(name, `is larger than ${maxBytes / 1024 / 1024} MiB`);
    return { value: new Uint8Array(readFileSync(path)), diagnostics: [] };
  } catch (error) {
    return refuse(
      name,
      isMissing(error) ? 'does not exist' : `cannot be read: ${describeSystemError(error)}`,
    );
  }
}

function refuse(name: string, problem: string): Outcome<Uint8Array> {
  return { diagnostics: [{ code: 'input/cannot-read', message: `\`${name}\` ${problem}` }] };
}
