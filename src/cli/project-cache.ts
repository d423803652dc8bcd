import { type CacheFolder, cacheFolder } from '../node/cache-folder.ts';

/** Where a project keeps what its runs find out; hidden, and safe to delete. */
const cachePath = '.briefwright/cache';

/** The cache of the project in a folder. */
export function projectCache(folder: string): CacheFolder {
  return cacheFolder(folder, cachePath);
}
