import { join } from 'node:path';
import type { World } from '../../src/world.ts';
import { assetsFolder, type Files, memoryWorld, readFolder } from '../support/memory-world.ts';

/** The project that `init` makes, with some files changed or added. */
export function starterWorld(changes: Files = {}): World {
  const files = { ...readFolder(join(assetsFolder, 'init')), ...changes };
  return memoryWorld(files, { assets: readFolder(assetsFolder) });
}
