import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diskTree } from './disk-tree.ts';
import type { StagedOutputs } from './stage-outputs.ts';

/** A file by what it holds; the path is below its folder. */
export interface ExpectedFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface CopyOptions {
  readonly target: Pick<StagedOutputs, 'has' | 'put'>;
  /** How the user names a file. */
  readonly nameOf: (path: string) => string;
}

/**
 * Copies files of a folder to where outputs go, one at a time. Each must be there and be what is said of it; links that
 * lead out of the folder count as nothing. Gives what is wrong.
 */
export function copyOutputs(
  folder: string,
  files: readonly ExpectedFile[],
  { target, nameOf }: CopyOptions,
): readonly Diagnostic[] {
  const tree = diskTree(folder);
  return files.flatMap((file): readonly Diagnostic[] => {
    const content = tree.read(file.path);
    const name = nameOf(file.path);
    if (!content) return [{ code: 'merge/missing-file', message: `\`${name}\` is missing` }];
    const isExpected =
      content.length === file.bytes && createHash('sha256').update(content).digest('hex') === file.sha256;
    if (!isExpected) {
      return [
        { code: 'merge/changed-file', message: `\`${name}\` is not the file that its manifest tells of` },
      ];
    }
    if (!target.has(file)) target.put(file.path, content);
    return [];
  });
}
