import type { FontBook } from '../font-book.ts';

/** Faces found before for the faces to try: by code unit, and by characters of more than one. */
interface Known {
  readonly units: Map<number, string>;
  readonly clusters: Map<string, string>;
}

/** By font book, then by the faces to try; first by their list, which many runs share. */
const found = new WeakMap<
  FontBook,
  { readonly lists: WeakMap<readonly string[], Known>; readonly names: Map<string, Known> }
>();

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
    if (end - start === 1) {
      const unit = text.charCodeAt(start);
      const face = known.units.get(unit) ?? searchFaces(fonts, faces, text.charAt(start));
      known.units.set(unit, face);
      return face;
    }
    const cluster = text.slice(start, end);
    const kept = known.clusters.get(cluster);
    if (kept !== undefined) return kept;
    const face = searchFaces(fonts, faces, cluster);
    // What is longer than a syllable or a picture is hardly met twice.
    if (cluster.length <= 16) known.clusters.set(cluster, face);
    return face;
  };
}

function keptFor(fonts: FontBook, faces: readonly string[]): Known {
  const { lists, names } = found.get(fonts) ?? { lists: new WeakMap(), names: new Map() };
  found.set(fonts, { lists, names });
  const kept = lists.get(faces);
  if (kept) return kept;
  const name = faces.join('\n');
  const known = names.get(name) ?? { units: new Map(), clusters: new Map() };
  names.set(name, known);
  lists.set(faces, known);
  return known;
}

function searchFaces(fonts: FontBook, faces: readonly string[], cluster: string): string {
  // A face may hold the composed letter only, or its parts only: shaping makes the one of the other.
  const composed = [...cluster.normalize('NFC')].map((character) => character.codePointAt(0) ?? 0);
  const whole = faces.find((face) => composed.every((codePoint) => fonts.hasGlyph(face, codePoint)));
  const first = cluster.codePointAt(0) ?? 0;
  return whole ?? faces.find((face) => fonts.hasGlyph(face, first)) ?? faces[0] ?? '';
}
