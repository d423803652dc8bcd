import type { Image, RasterImage } from '../../image/image.ts';
import { mustFind } from './must-find.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfDictionary, PdfReference } from './pdf-value.ts';

/** Names of the resources of images, by key. */
export function imageResources(keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(keys.map((key, index) => [key, `I${index + 1}`]));
}

/** Writes the pictures that a layout shows, each once, and gives them by the name of the resource. */
export function embedImages(
  file: PdfFile,
  keys: readonly string[],
  images: ReadonlyMap<string, Image>,
): ReadonlyMap<string, PdfReference> {
  return new Map(
    [...imageResources(keys)].map(([key, resource]) => {
      const image = mustFind(images, key, 'image');
      if (image.type !== 'raster') throw new Error(`the layout shows the drawing ${key} as pixels`);
      return [resource, embedImage(file, image)];
    }),
  );
}

/** An image XObject (ISO 32000-1, 8.9.5); a JPEG goes in as it is. */
function embedImage(file: PdfFile, image: RasterImage): PdfReference {
  const { mediaType, channels, data, alpha } = image;
  const entries: PdfDictionary = {
    ...describe(image, channels),
    SMask: alpha && file.stream(describe(image, 1), alpha),
  };
  if (mediaType === 'image/jpeg') return file.rawStream({ ...entries, Filter: 'DCTDecode' }, data);
  return file.stream(entries, data);
}

function describe({ width, height }: RasterImage, channels: 1 | 3): PdfDictionary {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
  };
}
