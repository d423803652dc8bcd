import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal and length of bytes that come in pieces. */
export function digestOfPieces(pieces: Iterable<Uint8Array>): {
  readonly bytes: number;
  readonly sha256: string;
} {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
