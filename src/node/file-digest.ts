import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Files are read in stretches of so many bytes, into one place: two thousand outputs and a large manifest are looked at. */
const room = new Uint8Array(256 * 1024);

/** SHA-256 of a file, in hexadecimal. Throws what the disk has against it. */
export function fileDigest(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, room); length > 0; length = readSync(file, room)) {
      hash.update(room.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
