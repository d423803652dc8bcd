import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Gives a TrueType font that holds only some glyphs; they keep their numbers. `undefined` where the font is broken. */
export type Subsetter = (font: Uint8Array, wanted: WantedGlyphs) => Uint8Array<ArrayBuffer> | undefined;

/** Glyphs by their numbers; or those of some characters, and the ligatures of these. */
export type WantedGlyphs = { readonly glyphs: Iterable<number> } | { readonly characters: string };

/**
 * HarfBuzz's subsetter, a WebAssembly module that comes with harfbuzzjs but has no JavaScript side of its own. It is loaded
 * when it is first called, as many documents do without. Reading it is like importing a module: nothing of the user's is
 * touched.
 */
export const subsetFont: Subsetter = (font, wanted) => {
  loaded ??= instantiate();
  return subset(loaded, font, wanted);
};

let loaded: HarfBuzz | undefined;

/** A number that HarfBuzz uses as an address. */
type Pointer = number;

/** The functions of HarfBuzz's C interface that are used here. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(bytes: number): Pointer;
  free(pointer: Pointer): void;
  hb_blob_create(data: Pointer, length: number, mode: number, userData: 0, destroy: 0): Pointer;
  hb_blob_destroy(blob: Pointer): void;
  hb_blob_get_data(blob: Pointer, length: 0): Pointer;
  hb_blob_get_length(blob: Pointer): number;
  hb_face_create(blob: Pointer, index: number): Pointer;
  hb_face_destroy(face: Pointer): void;
  hb_face_reference_blob(face: Pointer): Pointer;
  hb_set_add(set: Pointer, value: number): void;
  hb_set_clear(set: Pointer): void;
  hb_subset_input_create_or_fail(): Pointer;
  hb_subset_input_destroy(input: Pointer): void;
  hb_subset_input_glyph_set(input: Pointer): Pointer;
  hb_subset_input_unicode_set(input: Pointer): Pointer;
  hb_subset_input_set(input: Pointer, kind: number): Pointer;
  hb_subset_input_set_flags(input: Pointer, flags: number): void;
  hb_subset_or_fail(face: Pointer, input: Pointer): Pointer;
}

const memoryModeWritable = 2; // HB_MEMORY_MODE_WRITABLE
const tablesToDrop = 3; // HB_SUBSET_SETS_DROP_TABLE_TAG
const layoutFeatures = 6; // HB_SUBSET_SETS_LAYOUT_FEATURE_TAG

const noHinting = 0x1; // HB_SUBSET_FLAGS_NO_HINTING: hinting is for the screens of another time
const retainGlyphNumbers = 0x2; // HB_SUBSET_FLAGS_RETAIN_GIDS
const noLayoutClosure = 0x200; // HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE: the text is already shaped

/** Tables that shaping, operating systems and editors use, and PDF readers do not (ISO 32000-1, 9.9). */
const unusedTables = ['BASE', 'DSIG', 'GDEF', 'GPOS', 'GSUB', 'OS/2', 'STAT', 'cmap', 'gasp', 'name', 'post'];

function instantiate(): HarfBuzz {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const module = new WebAssembly.Module(readFileSync(file));
  const harfBuzz = new WebAssembly.Instance<HarfBuzz>(module).exports;
  harfBuzz._initialize();
  return harfBuzz;
}

function subset(
  harfBuzz: HarfBuzz,
  font: Uint8Array,
  wanted: WantedGlyphs,
): Uint8Array<ArrayBuffer> | undefined {
  const data = harfBuzz.malloc(font.length);
  new Uint8Array(harfBuzz.memory.buffer).set(font, data);
  const blob = harfBuzz.hb_blob_create(data, font.length, memoryModeWritable, 0, 0);
  const face = harfBuzz.hb_face_create(blob, 0);
  const input = createInput(harfBuzz, wanted);
  const result = harfBuzz.hb_subset_or_fail(face, input);
  const bytes = result === 0 ? undefined : copyFile(harfBuzz, result);
  harfBuzz.hb_face_destroy(result);
  harfBuzz.hb_subset_input_destroy(input);
  harfBuzz.hb_face_destroy(face);
  harfBuzz.hb_blob_destroy(blob);
  harfBuzz.free(data);
  return bytes;
}

function createInput(harfBuzz: HarfBuzz, wanted: WantedGlyphs): Pointer {
  const input = harfBuzz.hb_subset_input_create_or_fail();
  const add = (set: Pointer, values: Iterable<number>) => {
    for (const value of values) harfBuzz.hb_set_add(set, value);
  };
  const dropped = harfBuzz.hb_subset_input_set(input, tablesToDrop);
  if ('glyphs' in wanted) {
    add(harfBuzz.hb_subset_input_glyph_set(input), wanted.glyphs);
    add(dropped, unusedTables.map(tagNumber));
    harfBuzz.hb_subset_input_set_flags(input, noHinting | retainGlyphNumbers | noLayoutClosure);
  } else {
    const features = harfBuzz.hb_subset_input_set(input, layoutFeatures);
    harfBuzz.hb_set_clear(features);
    add(features, [tagNumber('liga')]);
    add(harfBuzz.hb_subset_input_unicode_set(input), codePoints(wanted.characters));
    harfBuzz.hb_subset_input_set_flags(input, noHinting | retainGlyphNumbers);
  }
  return input;
}

function codePoints(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function copyFile(harfBuzz: HarfBuzz, face: Pointer): Uint8Array<ArrayBuffer> {
  const blob = harfBuzz.hb_face_reference_blob(face);
  const start = harfBuzz.hb_blob_get_data(blob, 0);
  const length = harfBuzz.hb_blob_get_length(blob);
  const bytes = new Uint8Array(harfBuzz.memory.buffer).slice(start, start + length);
  harfBuzz.hb_blob_destroy(blob);
  return bytes;
}

function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}
