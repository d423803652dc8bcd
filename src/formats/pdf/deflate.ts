import { zlibSync } from 'fflate';

/** Compresses bytes for FlateDecode. fflate gives the same bytes on every machine; zlib's differ by version and processor. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}
