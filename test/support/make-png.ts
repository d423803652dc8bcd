import { crc32, deflateSync } from 'node:zlib';

export interface PngParts {
  readonly width: number;
  readonly height: number;
  /** Default 8. */
  readonly depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colourType: number;
  /** Rows with their filter bytes, not yet compressed. */
  readonly rows: readonly number[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  readonly interlace?: 0 | 1;
}

/** A PNG made by hand, so that tests can make bad ones too. */
export function makePng(parts: PngParts): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, parts.width);
  header.setUint32(4, parts.height);
  header.setUint8(8, parts.depth ?? 8);
  header.setUint8(9, parts.colourType);
  header.setUint8(12, parts.interlace ?? 0);
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...(parts.palette ? chunk('PLTE', Uint8Array.from(parts.palette)) : []),
    ...(parts.transparency ? chunk('tRNS', Uint8Array.from(parts.transparency)) : []),
    ...chunk('IDAT', deflateSync(Uint8Array.from(parts.rows))),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
