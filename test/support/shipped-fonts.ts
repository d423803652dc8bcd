import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontBook } from '../../src/layout/font-book.ts';
import { createFontBook } from '../../src/layout/text/create-font-book.ts';
import { loadHarfBuzz } from '../../src/layout/text/harfbuzz.ts';

await loadHarfBuzz();

export const fontFolder = join(import.meta.dirname, '../../templates/fonts');

/** The faces that briefwright ships, by file name. */
export const shippedFaces: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(fontFolder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => [name, new Uint8Array(readFileSync(join(fontFolder, name)))]),
);

export function shippedFonts(): FontBook {
  const { value, diagnostics } = createFontBook(shippedFaces);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}
