const orientationTag = 0x0112;

/**
 * The orientation that an EXIF segment gives (1: upright; 2 to 8: turned or mirrored); `undefined` for any other segment
 * and for one that is damaged.
 */
export function orientationOf(segment: DataView): number | undefined {
  if (segment.byteLength < 14 || !isExif(segment)) return undefined;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const isLittleEndian = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittleEndian);
  if (directory + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(directory, isLittleEndian);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(entry, isLittleEndian) === orientationTag)
      return tiff.getUint16(entry + 8, isLittleEndian);
  }
  return undefined;
}

/** `Exif`, and two zeros. */
function isExif(segment: DataView): boolean {
  return segment.getUint32(0) === 0x45786966 && segment.getUint16(4) === 0;
}
