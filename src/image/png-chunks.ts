import { crc32 } from 'node:zlib';

/** A PNG taken apart, as far as its pixels depend on it (ISO/IEC 15948, 11). */
export interface PngChunks {
  readonly header: DataView;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
  /** Compressed. */
  readonly data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a file begins as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The chunks of a PNG; `undefined` where one breaks off, is damaged or missing. */
export function readChunks(bytes: Uint8Array): PngChunks | undefined {
  const found = new Map<string, Uint8Array[]>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signature.length; !found.has('IEND'); ) {
    const length = at + 12 <= bytes.length ? view.getUint32(at) : bytes.length;
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at + 8, end);
    const known = found.get(type);
    if (known) known.push(chunk);
    else found.set(type, [chunk]);
    at = end + 4;
  }
  const [header] = found.get('IHDR') ?? [];
  const data = found.get('IDAT');
  if (header?.length !== 13 || !data) return undefined;
  return {
    header: new DataView(header.buffer, header.byteOffset, header.byteLength),
    palette: found.get('PLTE')?.[0],
    transparency: found.get('tRNS')?.[0],
    data: Buffer.concat(data),
  };
}
