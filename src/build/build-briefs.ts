import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { buildProject } from './build-project.ts';
import { manifestBytes, manifestFile } from './manifest.ts';
import { memorySink } from './output-sink.ts';
import type { BuildRequest } from './plan-build.ts';

/** A file of a build: its path relative to the output folder, with forward slashes, and its content. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What to build; without `asOf` the briefs speak for the world's today. */
export type BriefsRequest = Omit<BuildRequest, 'asOf'> & { readonly asOf?: string };

/**
 * The whole way from a project to the files of its briefs, in memory: `World` in, files out. With an error
 * anywhere there are no files; the diagnostics say why. The manifest comes last.
 */
export async function buildBriefs(
  world: World,
  request: BriefsRequest = {},
): Promise<Outcome<readonly BuiltFile[]>> {
  const sink = memorySink();
  const asked = { asOf: world.today(), ...request };
  const { value, diagnostics } = await buildProject(world, asked, { openSink: () => sink });
  if (!value) return { diagnostics };
  sink.put(manifestFile, manifestBytes(value.manifest));
  return { value: [...sink.files].map(([path, bytes]) => ({ path, bytes })), diagnostics };
}
