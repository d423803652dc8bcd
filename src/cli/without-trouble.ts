import { DiskTrouble } from '../node/disk-trouble.ts';
import type { CommandResult } from './command-result.ts';

/** Does work; what the disk has against it becomes a diagnostic. */
export async function withoutTrouble<T extends CommandResult>(
  work: () => Promise<T>,
): Promise<T | CommandResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiskTrouble) return { diagnostics: [error.diagnostic] };
    throw error;
  }
}
