import { join } from 'node:path';
import type { Manifest } from '../../build/manifest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { StagedOutputs } from '../../node/stage-outputs.ts';
import type { ProjectFolder } from '../on-project.ts';
import type { BuildFolder } from './build-folder.ts';

/** What a build is about to put into its folder. */
export interface StagedBuild {
  readonly manifest: Manifest;
  readonly folder: BuildFolder;
  readonly staged: Pick<StagedOutputs, 'read' | 'exists'>;
}

/**
 * Looks into the files of a build before they are put into their places, those that the cache delivered and those that
 * stand there unchanged as well. Gives what does not belong there.
 */
export async function findLeaksOfBuild(
  { world }: ProjectFolder,
  { manifest, folder, staged }: StagedBuild,
): Promise<readonly Diagnostic[]> {
  const { openProject } = await import('../../build/open-project.ts');
  const { manifestName } = await import('../../build/manifest.ts');
  const { findLeaks, namedFiles } = await import('../../leaks/find-leaks.ts');
  const { value: open } = openProject(world);
  // A mistake of the project has ended the build before.
  if (!open) throw new Error('a project that was just built cannot be opened');
  const built = { path: manifestName(manifest), manifest };
  const { diagnostics } = findLeaks(open, {
    manifests: [built],
    paths: namedFiles(built),
    read: (path) => staged.read(folder.below === '' ? path : `${folder.below}/${path}`),
    nameOf: (path) => join(folder.name, path),
  });
  return diagnostics;
}
