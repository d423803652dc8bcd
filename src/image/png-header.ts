import type { PngShape } from './png-scanlines.ts';

/** The header (11.2.2). */
export interface PngHeader extends PngShape {
  readonly colours: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';
}

/** Reads the header; `undefined` where it says what the format does not allow. */
export function readHeader(view: DataView): PngHeader | undefined {
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  const kind = colourTypes[type ?? -1];
  if (!kind || depth === undefined || !kind.depths.includes(depth)) return undefined;
  if (compression !== 0 || filter !== 0 || interlace === undefined || interlace > 1) return undefined;
  const { colours, channels } = kind;
  return { width, height, depth, colours, channels, isInterlaced: interlace === 1 };
}

interface ColourType extends Pick<PngHeader, 'colours' | 'channels'> {
  /** Allowed bits a sample. */
  readonly depths: readonly number[];
}

const colourTypes: Readonly<Record<number, ColourType>> = {
  0: { colours: 'grey', channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { colours: 'rgb', channels: 3, depths: [8, 16] },
  3: { colours: 'palette', channels: 1, depths: [1, 2, 4, 8] },
  4: { colours: 'grey-alpha', channels: 2, depths: [8, 16] },
  6: { colours: 'rgb-alpha', channels: 4, depths: [8, 16] },
};
