export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  /** 1 grey, 3 colours, 4 CMYK. */
  readonly channels?: number;
  /** Marker of the frame: 0xc0 baseline, 0xc2 progressive. */
  readonly frame?: number;
  /** Of an EXIF segment. */
  readonly orientation?: number;
  readonly hasEnd?: boolean;
}

/** The skeleton of a JPEG: all that is read of one, without a picture in it. */
export function makeJpeg(parts: JpegParts = {}): Uint8Array {
  const { width = 40, height = 30, channels = 3, frame = 0xc0, orientation, hasEnd = true } = parts;
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(orientation === undefined ? [] : segment(0xe1, exif(orientation))),
    ...segment(frame, [
      8,
      ...[height >> 8, height & 255, width >> 8, width & 255, channels],
      ...Array.from({ length: channels }, (_, index) => [index + 1, 0x11, 0]).flat(),
    ]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[1, 2, 3],
    ...(hasEnd ? [0xff, 0xd9] : []),
  ]);
}

function segment(marker: number, data: readonly number[]): readonly number[] {
  return [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
}

/** `Exif`, and a TIFF directory of one entry, little-endian. */
function exif(orientation: number): readonly number[] {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  return [0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, ...entry];
}
