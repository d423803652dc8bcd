import { readNames } from '../fonts/read-names.ts';
import { sha256 } from './sha256.ts';

/** A font that briefs are set in. */
export interface UsedFont {
  /** Of the file: in `fonts/`, or in an installed package. */
  readonly file: string;
  /** Family and style, as the file has them. */
  readonly name: string;
  readonly version: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Describes a font file. A font of a run is asked for with every brief, and read once. */
export function usedFont(file: string, bytes: Uint8Array): UsedFont {
  const font = known.get(bytes) ?? describe(file, bytes);
  known.set(bytes, font);
  return font;
}

const known = new WeakMap<Uint8Array, UsedFont>();

/** The fonts that briefs are set in, each once, sorted by file. */
export function usedFonts(briefs: readonly { readonly fonts: readonly UsedFont[] }[]): readonly UsedFont[] {
  const files = new Map(briefs.flatMap(({ fonts }) => fonts.map((font) => [font.file, font] as const)));
  return [...files.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

function describe(file: string, bytes: Uint8Array): UsedFont {
  const { full: name, version } = readNames(bytes);
  return { file, name, version, sha256: sha256(bytes) };
}
