import { join } from 'node:path';
import type { Manifest } from '../build/manifest.ts';

/** Paths of files that a build before has made and this one has not. Nobody has asked for their removal. */
export function pathsLeft(manifest: Manifest, before: Manifest | undefined): readonly string[] {
  const now = new Set(pathsOf(manifest));
  return (before ? pathsOf(before) : []).filter((path) => !now.has(path));
}

/** Such files as lines for people. */
export function leftText(paths: readonly string[], place: string): string {
  return paths.map((path) => `no longer built, and left where it is: ${join(place, path)}\n`).join('');
}

function pathsOf({ briefs }: Manifest): readonly string[] {
  return briefs.flatMap(({ outputs }) => outputs.map(({ path }) => path));
}
