import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Image } from './image.ts';
import { isPng } from './png-chunks.ts';
import { isJpeg, readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { readSvg } from './read-svg.ts';
import { refuse } from './refusal.ts';

/** Of one file, in bytes. */
const largestFile = 20 * 1024 * 1024;

type Kind = 'PNG' | 'JPEG' | 'SVG';

/** By the end of the file's name. */
const kinds: Readonly<Record<string, Kind>> = { png: 'PNG', jpg: 'JPEG', jpeg: 'JPEG', svg: 'SVG' };

const readers: Readonly<Record<Kind, (name: string, bytes: Uint8Array) => Outcome<Image>>> = {
  PNG: readPng,
  JPEG: readJpeg,
  SVG: readSvg,
};

/** Reads a picture: PNG, JPEG, or SVG of simple shapes. What is wrong with it is an `image/…` diagnostic. */
export function readImage(name: string, bytes: Uint8Array): Outcome<Image> {
  const kind = kindOf(name);
  if (kind === undefined) {
    return refuse(
      'image/unsupported',
      `\`${name}\` is not a picture that can be shown`,
      'use a PNG, JPEG or SVG file',
    );
  }
  if (bytes.length > largestFile) {
    return refuse('image/too-large', `\`${name}\` is larger than 20 MiB`, 'save it with fewer pixels');
  }
  const found = kindByContent(bytes);
  if (found !== kind) {
    const help = `rename it to end in \`.${found.toLowerCase()}\`, or save it as ${kind}`;
    const message = `\`${name}\` is named like a ${kind} but holds something else`;
    return refuse('image/damaged', message, found === 'SVG' ? `save it as ${kind}` : help);
  }
  return readers[kind](name, bytes);
}

function kindOf(name: string): Kind | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

/** What has no signature of its own is left to the reader of SVG. */
function kindByContent(bytes: Uint8Array): Kind {
  if (isPng(bytes)) return 'PNG';
  return isJpeg(bytes) ? 'JPEG' : 'SVG';
}
