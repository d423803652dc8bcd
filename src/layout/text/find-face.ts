import type { FontBook } from '../font-book.ts';

/** Faces found before, by font book, then by the faces to try, then by character with its marks. */
const found = new WeakMap<FontBook, Map<string, Map<string, string>>>();

/**
 * Finds the face for a character and its marks between two offsets of a text: the first with all of them, else the
 * first with the character, else the first. Lists of faces may be long, so what is found is kept.
 */
export function findFace(
  fonts: FontBook,
  faces: readonly string[],
): (text: string, start: number, end: number) => string {
  const known = keptFor(fonts, faces);
  return (text, start, end) => {
    const cluster = text.slice(start, end);
    const kept = known.get(cluster);
    if (kept !== undefined) return kept;
    const face = searchFaces(fonts, faces, cluster);
    // What is longer than a syllable or a picture is hardly met twice.
    if (cluster.length <= 16) known.set(cluster, face);
    return face;
  };
}

function keptFor(fonts: FontBook, faces: readonly string[]): Map<string, string> {
  const lists = found.get(fonts) ?? new Map<string, Map<string, string>>();
  found.set(fonts, lists);
  const key = faces.join('\n');
  const known = lists.get(key) ?? new Map<string, string>();
  lists.set(key, known);
  return known;
}

function searchFaces(fonts: FontBook, faces: readonly string[], cluster: string): string {
  // A face may hold the composed letter only, or its parts only: shaping makes the one of the other.
  const composed = [...cluster.normalize('NFC')].map((character) => character.codePointAt(0) ?? 0);
  const whole = faces.find((face) => composed.every((codePoint) => fonts.hasGlyph(face, codePoint)));
  const first = cluster.codePointAt(0) ?? 0;
  return whole ?? faces.find((face) => fonts.hasGlyph(face, first)) ?? faces[0] ?? '';
}
