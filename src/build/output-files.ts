import type { BuiltBrief } from './build-brief.ts';
import { linkedImages } from './linked-images.ts';
import { buildManifest, manifestBytes } from './manifest.ts';

/** A file of a build: its path relative to the output folder, with forward slashes, and its content. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * All files of a run for one day (`YYYY-MM-DD`): those of its briefs, the pictures that they link to, each once, and the
 * manifest last.
 */
export function outputFiles(asOf: string, briefs: readonly BuiltBrief[]): readonly BuiltFile[] {
  const manifest = manifestBytes(buildManifest(asOf, briefs));
  return [
    ...briefs.flatMap(({ outputs }) => outputs.map(({ path, bytes }) => ({ path, bytes }))),
    ...linkedImages(briefs),
    { path: 'manifest.json', bytes: manifest },
  ];
}
