import { createHash } from 'node:crypto';
import { addCompositeGlyphs, type CompositeGlyph, readOutlines } from './composite-glyphs.ts';
import { deflate } from './deflate.ts';
import type { CommonProgram, FontProgram } from './font-program-types.ts';
import type { Subsetter } from './load-subsetter.ts';
import { preparedPrograms } from './prepared-programs.ts';
import { readSfnt } from './sfnt.ts';

/** Of a face, by what is in them; the oldest goes first. */
const mostPrograms = 64;

/** By the bytes of the face. */
const shelves = new WeakMap<Uint8Array, Shelf>();

interface Shelf {
  /** What every program of the face holds. */
  readonly common: ReadonlySet<number>;
  readonly programs: Map<string, FontProgram>;
}

/**
 * What most English text needs, letters that are common in names, and the marks that briefs are drawn with. That much goes
 * into every program of a face, so that most documents share one: it is made and compressed once, and depends on no
 * document. Each letter takes about 50 bytes of each face.
 */
const commonCharacters =
  ' abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-()[]/!?%&@\'"\u00a0·–—‘’“”' +
  'áäåçéíñóöøü•▸→●○■□☐✓';

/**
 * Gives a part of a face that has some glyphs, which keep their numbers, and others made of them. `undefined` where the
 * subsetter cannot read the face.
 */
export function fontProgram(
  subset: Subsetter,
  font: Uint8Array,
  glyphs: readonly number[],
  added: readonly CompositeGlyph[],
): FontProgram | undefined {
  const shelf = shelves.get(font) ?? openShelf(subset, font);
  if (!shelf) return undefined;
  const rare = [...new Set(glyphs)]
    .filter((glyph) => !shelf.common.has(glyph))
    .sort((one, other) => one - other);
  const key = keyOf(rare, added);
  const known = shelf.programs.get(key);
  if (known) return known;
  const made = makeProgram(subset, font, [...shelf.common, ...rare], added);
  if (!made) return undefined;
  if (shelf.programs.size >= mostPrograms) dropOldest(shelf.programs);
  shelf.programs.set(key, made);
  return made;
}

/** What a program of a face holds besides its common glyphs. */
function keyOf(rare: readonly number[], added: readonly CompositeGlyph[]): string {
  return JSON.stringify([rare, added]);
}

function makeProgram(
  subset: Subsetter,
  font: Uint8Array,
  glyphs: readonly number[],
  added: readonly CompositeGlyph[],
): FontProgram | undefined {
  const kept = subset(font, { glyphs });
  if (!kept) return undefined;
  const { program, firstGlyph } = addCompositeGlyphs(kept, added);
  return { deflated: deflate(program), length: program.length, hash: hashOf(program), firstGlyph };
}

/** The missing glyph, which every font has at code 0, and the space. Nothing is drawn of either. */
const blank = [0, 1];

export function commonProgram(subset: Subsetter, font: Uint8Array): CommonProgram | undefined {
  const common = commonGlyphs(subset, font);
  const program = common && makeProgram(subset, font, [...common, ...blank], []);
  return program && { common, program };
}

function openShelf(subset: Subsetter, font: Uint8Array): Shelf | undefined {
  const prepared = preparedPrograms[hashOf(font)]?.();
  const common = prepared?.common ?? commonGlyphs(subset, font);
  if (!common) return undefined;
  const programs = new Map(prepared && [[keyOf(blank, []), prepared.program]]);
  const shelf = { common: new Set(common), programs };
  shelves.set(font, shelf);
  return shelf;
}

function commonGlyphs(subset: Subsetter, font: Uint8Array): readonly number[] | undefined {
  const kept = subset(font, { characters: commonCharacters });
  return (
    kept && readOutlines(readSfnt(kept)).flatMap(({ byteLength }, glyph) => (byteLength > 0 ? [glyph] : []))
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Maps keep the order in which their entries came. */
function dropOldest(programs: Map<string, FontProgram>): void {
  const [oldest] = programs.keys();
  if (oldest !== undefined) programs.delete(oldest);
}
