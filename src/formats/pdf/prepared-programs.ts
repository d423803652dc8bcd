import type { CommonProgram } from './font-program-types.ts';

/**
 * What `commonProgram` gives for the faces that briefwright ships, by the SHA-256 of their files. The build of briefwright
 * writes another module in the place of this one, with what `preparePrograms` gives.
 */
export const preparedPrograms: Readonly<Record<string, () => CommonProgram>> = {};
