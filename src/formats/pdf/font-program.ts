import { createHash } from 'node:crypto';
import { addCompositeGlyphs, type CompositeGlyph, readOutlines } from './composite-glyphs.ts';
import { deflate } from './deflate.ts';
import type { Subsetter } from './load-subsetter.ts';
import { readSfnt } from './sfnt.ts';

/** A part of a face, ready to be written. */
export interface FontProgram {
  readonly deflated: Uint8Array;
  /** In bytes, before it was compressed. */
  readonly length: number;
  readonly hash: string;
  /** Number of the first glyph that was added; the others follow it. */
  readonly firstGlyph: number;
}

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
 * What most English text needs, and the marks that briefs are drawn with. That much goes into every program of a face,
 * so that most documents share one: it is made and compressed once, and depends on no document.
 */
const commonCharacters =
  ' abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-()[]/!?%&\'"\u00a0·–—‘’“”•▸→●○■□☐✓';

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
  const key = JSON.stringify([rare, added]);
  const known = shelf.programs.get(key);
  if (known) return known;
  const kept = subset(font, { glyphs: [...shelf.common, ...rare] });
  if (!kept) return undefined;
  const { program, firstGlyph } = addCompositeGlyphs(kept, added);
  const hash = createHash('sha256').update(program).digest('hex');
  const made = { deflated: deflate(program), length: program.length, hash, firstGlyph };
  if (shelf.programs.size >= mostPrograms) dropOldest(shelf.programs);
  shelf.programs.set(key, made);
  return made;
}

function openShelf(subset: Subsetter, font: Uint8Array): Shelf | undefined {
  const kept = subset(font, { characters: commonCharacters });
  if (!kept) return undefined;
  const common = readOutlines(readSfnt(kept)).flatMap(({ byteLength }, glyph) =>
    byteLength > 0 ? [glyph] : [],
  );
  const shelf = { common: new Set(common), programs: new Map<string, FontProgram>() };
  shelves.set(font, shelf);
  return shelf;
}

/** Maps keep the order in which their entries came. */
function dropOldest(programs: Map<string, FontProgram>): void {
  const [oldest] = programs.keys();
  if (oldest !== undefined) programs.delete(oldest);
}
