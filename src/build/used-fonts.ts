import { createHash } from 'node:crypto';
import { readNames } from '../fonts/read-names.ts';
import type { BuiltBrief } from './build-brief.ts';

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

/** The fonts that briefs are set in, each once, sorted by file. */
export function usedFonts(briefs: readonly BuiltBrief[]): readonly UsedFont[] {
  const files = new Map(briefs.flatMap(({ faces }) => [...faces]));
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, bytes]) => describe(file, bytes));
}

function describe(file: string, bytes: Uint8Array): UsedFont {
  const { full: name, version } = readNames(bytes);
  return { file, name, version, sha256: createHash('sha256').update(bytes).digest('hex') };
}
