import { DiskTrouble } from '../disk-trouble.ts';
import { runGit } from './run-git.ts';

/** A content that git keeps. */
export interface GitBlob {
  /** Its hash, as git names it. */
  readonly id: string;
  readonly bytes: number;
}

/** The line before a content, its line end, and the one after it. */
const overhead = 128;

/**
 * Contents by id, asked for in one go. What the repository does not hold, as in a partial clone, is left out; throws
 * `DiskTrouble` where git does not answer.
 */
export function readBlobs(folder: string, blobs: readonly GitBlob[]): ReadonlyMap<string, Uint8Array> {
  if (blobs.length === 0) return new Map();
  const answer = runGit(folder, {
    words: ['cat-file', '--batch'],
    input: blobs.map(({ id }) => `${id}\n`).join(''),
    limit: blobs.reduce((sum, { bytes }) => sum + bytes + overhead, overhead),
  });
  if (answer.type !== 'done') {
    const message = 'git does not give the files of the commit';
    throw new DiskTrouble({ code: 'project/cannot-read', message });
  }
  return new Map(readBatch(answer.output));
}

/** `<id> blob <size>`, a line end, the content, a line end; or `<id> missing`, and a line end. See git-cat-file(1). */
function* readBatch(output: Buffer): Generator<readonly [string, Uint8Array]> {
  let offset = 0;
  while (offset < output.length) {
    const end = output.indexOf(0x0a, offset);
    if (end < 0) return;
    const [id = '', type, size] = output.toString('latin1', offset, end).split(' ');
    offset = end + 1;
    if (type === 'missing' || size === undefined) continue;
    yield [id, new Uint8Array(output.subarray(offset, offset + Number(size)))];
    offset += Number(size) + 1;
  }
}
