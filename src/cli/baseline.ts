import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Manifest } from '../build/manifest.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { readInput } from '../node/read-input.ts';
import type { CommandContext } from './command-result.ts';

export interface BaselineWish {
  /** `--baseline`, as it was given. */
  readonly named: string | undefined;
  /** The manifest in the output folder, absolute, which the build will replace. */
  readonly standing: string;
}

/**
 * The manifest of the build before: the one that was named, or the one that stands in the output folder, which is only
 * looked at for a job summary. That one may be broken or missing; the build goes on without it.
 */
export async function readBaseline(
  { cwd, hasSummary }: Pick<CommandContext, 'cwd' | 'hasSummary'>,
  { named, standing }: BaselineWish,
): Promise<Outcome<Manifest>> {
  if (named !== undefined) return readManifestFile(resolve(cwd, named), named);
  if (!hasSummary || !existsSync(standing)) return { diagnostics: [] };
  const { value, diagnostics } = await readManifestFile(standing, relative(cwd, standing));
  return {
    ...(value && { value }),
    diagnostics: diagnostics.map((found) => ({ ...found, code: 'output/invalid-manifest' })),
  };
}

/** Reads a manifest from a file; `name` is how the user names it. */
export async function readManifestFile(path: string, name: string): Promise<Outcome<Manifest>> {
  const { readManifest } = await import('../build/manifest-schema.ts');
  const { value: bytes, diagnostics } = readInput(path, name);
  return bytes ? readManifest(bytes, name) : { diagnostics };
}
