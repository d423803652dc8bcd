import { z } from 'zod';
import type { FileEntry, FileTree, World } from '../world.ts';
import { sha256 } from './sha256.ts';

const treeName = z.enum(['project', 'assets', 'fontPackages']);

type TreeName = z.infer<typeof treeName>;

export const worldReadSchema = z.strictObject({
  tree: treeName,
  path: z.string(),
  /** Whether the file was read, or the folder listed. */
  type: z.enum(['file', 'folder']),
  /** Of the content, or of the paths below the folder; null where there was no such file. */
  sha256: z.string().nullable(),
});

/** Something that was looked at, and what was there. */
export type WorldRead = z.infer<typeof worldReadSchema>;

/** A world that remembers what was looked at. */
export interface WorldTrace {
  readonly world: World;
  /** Each file and folder once. */
  reads(): readonly WorldRead[];
}

/** Watches what is read of a world from now on. Its day is no part of what is remembered. */
export function traceWorld(world: World): WorldTrace {
  const reads = new Map<string, WorldRead>();
  const remember = (read: WorldRead) => reads.set(`${read.tree} ${read.type} ${read.path}`, read);
  const readOf = (name: TreeName, tree: Pick<FileTree, 'read'>) => (path: string) => {
    const content = tree.read(path);
    remember({ tree: name, type: 'file', path, sha256: content ? sha256(content) : null });
    return content;
  };
  const traced = (name: 'project' | 'assets'): FileTree => ({
    read: readOf(name, world[name]),
    list: (path) => {
      const entries = world[name].list(path);
      remember({ tree: name, type: 'folder', path, sha256: listingDigest(entries) });
      return entries;
    },
  });
  const fontPackages = { read: readOf('fontPackages', world.fontPackages) };
  return {
    world: { ...world, project: traced('project'), assets: traced('assets'), fontPackages },
    reads: () => [...reads.values()],
  };
}

/** Compares what was there with what is there now. Each file is looked at once, whatever is asked. */
export function worldComparison(world: World): (reads: readonly WorldRead[]) => boolean {
  const known = new Map<string, string | null>();
  const now = ({ tree, type, path }: WorldRead) => {
    const key = `${tree} ${type} ${path}`;
    if (!known.has(key)) known.set(key, digestOf(world, { tree, type, path }));
    return known.get(key);
  };
  return (reads) => reads.every((read) => now(read) === read.sha256);
}

function digestOf(world: World, { tree, type, path }: Omit<WorldRead, 'sha256'>): string | null {
  if (type === 'folder') return tree === 'fontPackages' ? null : listingDigest(world[tree].list(path));
  const content = world[tree].read(path);
  return content ? sha256(content) : null;
}

/** Sizes are left out: who depends on what a file holds reads it. */
function listingDigest(entries: readonly FileEntry[]): string {
  return sha256(JSON.stringify(entries.map(({ path, isOutside = false }) => [path, isOutside])));
}
