import { loadProgram } from './load-program.ts';

/** The module that threads are started with. */
export const { runTask } = loadProgram();
