import type { RasterImage } from './image.ts';
import type { PngChunks } from './png-chunks.ts';
import type { PngHeader } from './png-header.ts';
import type { Samples } from './png-scanlines.ts';

export type Colours = Pick<RasterImage, 'channels' | 'data' | 'alpha'>;

/** Samples of any depth and kind as grey or RGB of 8 bits, with what is transparent apart; `undefined` if impossible. */
export function toColours(header: PngHeader, samples: Samples, chunks: PngChunks): Colours | undefined {
  switch (header.colours) {
    case 'palette':
      return fromPalette(samples, chunks);
    case 'grey-alpha':
      return splitAlpha(samples, header, 1);
    case 'rgb-alpha':
      return splitAlpha(samples, header, 3);
    default:
      return keyed(samples, header, chunks.transparency);
  }
}

/** Brings a sample of any depth to 8 bits. */
function toByte(sample: number, depth: number): number {
  if (depth === 16) return sample >> 8;
  return depth === 8 ? sample : (sample * 255) / ((1 << depth) - 1);
}

function fromPalette(indices: Samples, { palette, transparency }: PngChunks): Colours | undefined {
  if (!palette) return undefined;
  const data = new Uint8Array(indices.length * 3);
  for (let pixel = 0; pixel < indices.length; pixel += 1) {
    const entry = (indices[pixel] ?? 0) * 3;
    if (entry + 3 > palette.length) return undefined;
    for (let channel = 0; channel < 3; channel += 1)
      data[pixel * 3 + channel] = palette[entry + channel] ?? 0;
  }
  const alpha = transparency && Uint8Array.from(indices, (index) => transparency[index] ?? 255);
  return { channels: 3, data, ...withAlpha(alpha) };
}

function splitAlpha(samples: Samples, { depth }: PngHeader, channels: 1 | 3): Colours {
  const count = samples.length / (channels + 1);
  const data = new Uint8Array(count * channels);
  const alpha = new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel += 1) {
    const first = pixel * (channels + 1);
    for (let channel = 0; channel < channels; channel += 1) {
      data[pixel * channels + channel] = toByte(samples[first + channel] ?? 0, depth);
    }
    alpha[pixel] = toByte(samples[first + channels] ?? 0, depth);
  }
  return { channels, data, ...withAlpha(alpha) };
}

/** Grey or RGB, of which one colour may be declared transparent (11.3.2.1). */
function keyed(
  samples: Samples,
  { depth, channels }: PngHeader,
  key: Uint8Array | undefined,
): Colours | undefined {
  const data = Uint8Array.from(samples, (sample) => toByte(sample, depth));
  const kind = channels === 1 ? 1 : 3;
  if (!key) return { channels: kind, data };
  if (key.length !== channels * 2) return undefined;
  const wanted = Array.from(
    { length: channels },
    (_, index) => ((key[index * 2] ?? 0) << 8) | (key[index * 2 + 1] ?? 0),
  );
  const alpha = new Uint8Array(samples.length / channels);
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    const isKey = wanted.every((value, channel) => samples[pixel * channels + channel] === value);
    alpha[pixel] = isKey ? 0 : 255;
  }
  return { channels: kind, data, ...withAlpha(alpha) };
}

/** A mask that hides nothing is left out. */
function withAlpha(alpha: Uint8Array | undefined): Pick<RasterImage, 'alpha'> {
  return alpha?.some((value) => value < 255) ? { alpha } : {};
}
