import { fileURLToPath } from 'node:url';
import { loadScript } from '../node/load-script.ts';

type Program = typeof import('./program-bundle.ts');

/** Loads the program, which the build puts beside this file. */
export function loadProgram(): Program {
  return loadScript(fileURLToPath(new URL('program.js', import.meta.url))) as Program;
}
