import { inflateSync } from 'node:zlib';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Image } from './image.ts';
import { checkPixels } from './pixel-limits.ts';
import { type PngChunks, readChunks } from './png-chunks.ts';
import { toColours } from './png-colours.ts';
import { type PngHeader, readHeader } from './png-header.ts';
import { dataLength, readScanlines, type Samples } from './png-scanlines.ts';
import { refuse } from './refusal.ts';

/**
 * Reads a PNG (ISO/IEC 15948) into 8 bits a sample; of an animation, the picture that stands still. The data are never
 * inflated beyond what the size of the picture asks for.
 */
export function readPng(name: string, bytes: Uint8Array): Outcome<Image> {
  const chunks = readChunks(bytes);
  const header = chunks && readHeader(chunks.header);
  if (!chunks || !header) return damaged(name);
  const fault = checkPixels(name, header);
  if (fault) return fault;
  const samples = readSamples(header, chunks);
  const colours = samples && toColours(header, samples, chunks);
  if (!colours) return damaged(name);
  const { width, height } = header;
  return { value: { type: 'raster', mediaType: 'image/png', width, height, ...colours }, diagnostics: [] };
}

function damaged(name: string) {
  return refuse('image/damaged', `\`${name}\` breaks off or is damaged`, 'save it again as PNG');
}

function readSamples(header: PngHeader, { data }: PngChunks): Samples | undefined {
  const length = dataLength(header);
  const inflated = inflate(data, length);
  return inflated?.length === length ? readScanlines(header, inflated) : undefined;
}

/** Inflates data to no more than `length` bytes; zlib throws at what is more, and at what is damaged. */
function inflate(data: Uint8Array, length: number): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: length });
  } catch {
    return undefined;
  }
}
