import { appendFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeSystemError, isMissing } from './system-error.ts';

/** GitHub refuses a longer summary of a step as a whole. In bytes. */
const maxBytes = 1024 * 1024;

const cutNote = '\n\nThe rest does not fit into a job summary; the log has it.\n';

/**
 * Appends Markdown to the file of a job summary, cut at the end of a line where the file would grow longer than GitHub
 * takes. Gives a warning where it cannot be written.
 */
export function appendSummary(path: string, markdown: string): readonly Diagnostic[] {
  try {
    const room = maxBytes - sizeOf(path);
    const bytes = new TextEncoder().encode(markdown);
    const fitting = bytes.length <= room ? bytes : cut(bytes, room);
    if (fitting.length > 0) appendFileSync(path, fitting);
    return [];
  } catch (error) {
    const message = `the job summary could not be written: ${describeSystemError(error)}`;
    return [{ code: 'output/no-summary', message }];
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

function cut(bytes: Uint8Array, room: number): Uint8Array {
  const note = new TextEncoder().encode(cutNote);
  const end = room < note.length ? -1 : bytes.lastIndexOf(0x0a, room - note.length - 1);
  if (end < 0) return new Uint8Array();
  return new Uint8Array([...bytes.subarray(0, end), ...note]);
}
