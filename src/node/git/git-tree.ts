import type { FileEntry, FileTree } from '../../world.ts';
import { defaultLimits, type TreeLimits } from '../disk-tree.ts';
import { DiskTrouble } from '../disk-trouble.ts';
import { type GitBlob, readBlobs } from './read-blobs.ts';

/** What `git ls-tree` says of a file. */
export interface TreeFile extends GitBlob {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly isLink: boolean;
}

/** Texts that every project reads, fetched together; anything else is fetched when it is asked for. */
const isText = /\.(?:ya?ml|hbs|json)$/i;
const mostTextBytes = 64 * 1024 * 1024;

/**
 * Read access to the files of a commit, as `diskTree` gives it to a folder. Links are listed and never followed; they, and
 * files that are kept elsewhere (Git LFS), throw `DiskTrouble` when they are read, as does what is larger than is allowed.
 */
export function gitTree(
  folder: string,
  files: readonly TreeFile[],
  limits: TreeLimits = defaultLimits,
): FileTree {
  const visible = files.filter(({ path }) => !isSkipped(path));
  const byPath = new Map(visible.map((file) => [file.path, file]));
  const contents = new Map<string, Uint8Array>();
  const fetch = (wanted: readonly TreeFile[]) => {
    for (const [id, bytes] of readBlobs(folder, wanted)) contents.set(id, bytes);
  };
  fetch(textsOf(visible));
  return {
    list: (path) => entriesBelow(visible, path, limits),
    read(path) {
      const file = byPath.get(normalPath(path));
      if (!file) return undefined;
      if (file.isLink) throw cannotRead(path, 'it is a link, and links of a commit are not followed');
      if (file.bytes > limits.bytes) {
        throw tooLarge(`the file \`${path}\` is larger than ${limits.bytes / 1024 / 1024} MiB`);
      }
      if (!contents.has(file.id)) fetch([file]);
      const bytes = contents.get(file.id);
      if (!bytes) throw cannotRead(path, 'this clone of the repository does not hold it');
      if (isPointer(bytes)) throw cannotRead(path, 'it is kept in Git LFS, and the commit only points to it');
      return bytes;
    },
  };
}

function textsOf(files: readonly TreeFile[]): readonly TreeFile[] {
  let total = 0;
  return files.filter(({ path, bytes, isLink }) => {
    if (isLink || !isText.test(path) || total + bytes > mostTextBytes) return false;
    total += bytes;
    return true;
  });
}

function entriesBelow(
  files: readonly TreeFile[],
  folder: string,
  { entries }: TreeLimits,
): readonly FileEntry[] {
  const prefix = normalPath(folder) === '' ? '' : `${normalPath(folder)}/`;
  const below = files.filter(({ path }) => path.startsWith(prefix));
  if (below.length > entries) throw tooLarge(`a folder holds more than ${entries} files and folders`);
  return below.map(({ path, bytes }) => ({ path, bytes })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** As on disk: hidden files are left to the tools that made them. */
function isSkipped(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}

/** Without `.` segments. One that climbs, or is absolute, is the path of no file in a commit. */
function normalPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '.');
  return (path.startsWith('/') ? segments : segments.filter((segment) => segment !== '')).join('/');
}

/** See the specification of Git LFS pointers: they begin with this line, and are less than 1024 bytes long. */
function isPointer(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 50));
  return bytes.length < 1024 && head.startsWith('version https://git-lfs.github.com/spec/');
}

function cannotRead(path: string, reason: string): DiskTrouble {
  return new DiskTrouble({ code: 'project/cannot-read', message: `\`${path}\` cannot be read: ${reason}` });
}

function tooLarge(message: string): DiskTrouble {
  return new DiskTrouble({ code: 'project/too-large', message });
}
