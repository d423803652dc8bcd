import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiskTrouble } from './disk-trouble.ts';
import { stageOutputs } from './stage-outputs.ts';

/** A file to write: its path below the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteOptions {
  /** Refuse, and write nothing, where any of the files is there already. */
  readonly refuseExisting?: true;
}

/**
 * Writes files below a folder, all or none (see `StagedOutputs`). Gives the diagnostics of what kept it from writing:
 * none when all is written.
 */
export function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  options: WriteOptions = {},
): readonly Diagnostic[] {
  const outputs = stageOutputs(folder);
  try {
    const existing = options.refuseExisting ? files.filter(({ path }) => outputs.exists(path)) : [];
    if (existing.length > 0) return existing.map(({ path }) => alreadyThere(path));
    for (const { path, bytes } of files) outputs.put(path, bytes);
    outputs.commit();
    return [];
  } catch (error) {
    if (error instanceof DiskTrouble) return [error.diagnostic];
    throw error;
  } finally {
    outputs.discard();
  }
}

function alreadyThere(path: string): Diagnostic {
  return { code: 'output/exists', message: `\`${path}\` is there already` };
}
