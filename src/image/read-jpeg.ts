import type { Outcome } from '../diagnostics/diagnostic.ts';
import { orientationOf } from './exif-orientation.ts';
import type { Image } from './image.ts';
import { checkPixels } from './pixel-limits.ts';
import { refuse } from './refusal.ts';

/** Whether a file begins as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * Reads the frame header of a JPEG (ITU-T T.81, annex B), which a PDF then holds as it is. Only what PDF readers decode
 * and what looks the same everywhere passes: baseline and progressive frames of grey or RGB, standing upright.
 */
export function readJpeg(name: string, bytes: Uint8Array): Outcome<Image> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = readSegments(view);
  const frame = segments?.find(({ marker }) => isFrame(marker));
  if (!segments || !frame || frame.length < 6 || !hasEnd(bytes)) {
    return refuse('image/damaged', `\`${name}\` breaks off or is damaged`, 'save it again as JPEG');
  }
  const [width, height, channels] = [
    view.getUint16(frame.start + 3),
    view.getUint16(frame.start + 1),
    view.getUint8(frame.start + 5),
  ];
  const fault =
    checkFrame(name, { marker: frame.marker, depth: view.getUint8(frame.start), channels }) ??
    checkPixels(name, { width, height }) ??
    checkOrientation(name, view, segments);
  if (fault) return fault;
  const mediaType = 'image/jpeg';
  const value = {
    type: 'raster',
    mediaType,
    width,
    height,
    channels: channels === 1 ? 1 : 3,
    data: bytes,
  } as const;
  return { value, diagnostics: [] };
}

interface Segment {
  readonly marker: number;
  /** Of its content, without marker and length. */
  readonly start: number;
  readonly length: number;
}

const startOfScan = 0xda;

/** The segments up to the first scan; `undefined` where they do not follow each other as they should. */
function readSegments(view: DataView): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > view.byteLength) return undefined;
    if (marker === startOfScan) return segments;
    segments.push({ marker, start: at + 4, length: length - 2 });
    at += 2 + length;
  }
  return undefined;
}

/** Start of frame: C0 to CF, but for the tables and the reserved marker among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The marker of the end may be followed by what cameras add. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

interface Frame {
  readonly marker: number;
  readonly depth: number;
  readonly channels: number;
}

function checkFrame(name: string, { marker, depth, channels }: Frame) {
  if (marker > 0xc2 || depth !== 8) {
    const help = 'save it as a baseline or progressive JPEG with 8 bits a channel';
    return refuse('image/unsupported', `\`${name}\` is a JPEG of a rare kind`, help);
  }
  if (channels === 1 || channels === 3) return undefined;
  // PDF/A allows no colours for print beside an sRGB output intent (ISO 19005-3, 6.2.4.3).
  return refuse('image/unsupported', `\`${name}\` has CMYK colours`, 'convert it to RGB');
}

const application1 = 0xe1;

function checkOrientation(name: string, view: DataView, segments: readonly Segment[]) {
  const turned = segments
    .filter(({ marker }) => marker === application1)
    .map(({ start, length }) => orientationOf(new DataView(view.buffer, view.byteOffset + start, length)))
    .some((orientation) => orientation !== undefined && orientation !== 1);
  if (!turned) return undefined;
  const help = 'turn the picture itself upright in an image editor and save it';
  return refuse(
    'image/unsupported',
    `\`${name}\` lies on its side: only a note in it says how to turn it`,
    help,
  );
}
